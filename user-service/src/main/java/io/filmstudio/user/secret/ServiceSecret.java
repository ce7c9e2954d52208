package io.filmstudio.user.secret;

import io.filmstudio.common.crypto.Envelope;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** Derives one 256-bit key per purpose from the service's secret (HKDF-SHA256, RFC 5869). */
@Component
public class ServiceSecret {

    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    ServiceSecret(SecretProperties properties) {
        this.secret = decode(properties.key());
    }

    /** The same purpose gives the same key on every replica and after every restart. */
    public SecretKey derive(String purpose, String algorithm) {
        HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An envelope that opens what the same purpose sealed. */
    public Envelope envelope(String purpose) {
        return new Envelope(derive(purpose, "AES"));
    }

    private static byte[] decode(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("user.secret.key (USER_SERVICE_KEY) must be base64.");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "user.secret.key (USER_SERVICE_KEY) must be 32 bytes in base64, not " + key.length + " bytes.");
        }
        return key;
    }
}
