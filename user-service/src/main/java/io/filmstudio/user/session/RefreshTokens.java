package io.filmstudio.user.session;

import io.filmstudio.user.secret.ServiceSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Makes refresh tokens: 256 bits that mean nothing. A successor follows from its predecessor and a key that only this
 * service has, so that a lost answer can be repeated although no token is stored.
 */
@Component
class RefreshTokens {

    private static final int BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(ServiceSecret secret) {
        this.key = secret.derive("refresh-token-successor", "HmacSHA256");
    }

    String first() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return BASE64.encodeToString(token);
    }

    String successorOf(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
