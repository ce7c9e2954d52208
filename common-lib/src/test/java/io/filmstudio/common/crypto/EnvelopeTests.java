package io.filmstudio.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    private static final byte[] CONTENT = "what nobody may read".getBytes(StandardCharsets.UTF_8);

    private final Envelope envelope = envelope((byte) 1);

    private static Envelope envelope(byte seed) {
        byte[] key = new byte[32];
        key[0] = seed;
        return new Envelope(new SecretKeySpec(key, "AES"));
    }

    @Test
    void opensWhatItSealedAndTheSameNeverLooksTheSame() throws Exception {
        byte[] sealed = envelope.seal("row 1", CONTENT);

        assertThat(envelope.open("row 1", sealed)).isEqualTo(CONTENT);
        assertThat(sealed).isNotEqualTo(envelope.seal("row 1", CONTENT));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("nobody");
    }

    @Test
    void opensNothingThatWasMovedChangedShortenedOrSealedByAnother() {
        byte[] sealed = envelope.seal("row 1", CONTENT);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatExceptionOfType(AEADBadTagException.class).isThrownBy(() -> envelope.open("row 2", sealed));
        assertThatExceptionOfType(AEADBadTagException.class).isThrownBy(() -> envelope.open("row 1", changed));
        assertThatExceptionOfType(AEADBadTagException.class).isThrownBy(() -> envelope.open("row 1", new byte[3]));
        assertThatExceptionOfType(AEADBadTagException.class)
                .isThrownBy(() -> envelope((byte) 2).open("row 1", sealed));
    }
}
