package io.filmstudio.common.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash of a body: equal bodies are recognised, and the table tells nothing about what they said. */
class BodyHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    BodyHash(String secret) {
        this.key = new SecretKeySpec(("idempotency:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
