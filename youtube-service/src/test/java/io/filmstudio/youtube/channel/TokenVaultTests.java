package io.filmstudio.youtube.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.filmstudio.youtube.channel.TokenVault.Sealed;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenVaultTests {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final UUID user = UUID.randomUUID();

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static TokenVault vault(String keys) {
        return new TokenVault(new ChannelProperties(keys, Duration.ofMinutes(10)));
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        Sealed old = vault(OLD).seal(user, "UC1", "token");
        TokenVault rotated = vault(NEW + ", " + OLD);

        assertThat(rotated.open(user, "UC1", old)).contains("token");
        assertThat(rotated.isCurrent(old)).isFalse();
        Sealed resealed = rotated.seal(user, "UC1", "token");
        assertThat(rotated.isCurrent(resealed)).isTrue();
        assertThat(vault(NEW).open(user, "UC1", resealed)).contains("token");
    }

    @Test
    void nothingOpensWithoutItsKeyOrInAnotherRow() {
        Sealed sealed = vault(OLD).seal(user, "UC1", "token");

        assertThat(vault(NEW).open(user, "UC1", sealed)).isEmpty();
        assertThat(vault(OLD).open(user, "UC2", sealed)).isEmpty();
        assertThat(vault(OLD).open(UUID.randomUUID(), "UC1", sealed)).isEmpty();
    }

    @Test
    void keysThatAreNoneStopTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault("not base64!"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault("c2hvcnQ="));
        assertThat(vault("").hasKey()).isFalse();
    }
}
