package io.filmstudio.user.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * One trip of a browser to Google and back. The browser keeps it, sealed, so that nobody can finish another's trip.
 *
 * @param state comes back in the address
 * @param nonce comes back in the ID token
 * @param verifier proves to Google that who redeems the code also asked for it (PKCE, RFC 7636)
 */
record Attempt(String state, String nonce, String verifier, Instant expiresAt) {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int PARTS = 4;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Attempt begin(Instant now) {
        return new Attempt(random(), random(), random(), now.plus(LIFE));
    }

    /** What Google is told of the verifier before it is shown: its SHA-256. */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean matches(String returnedState, Instant now) {
        byte[] expected = state.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, returnedState.getBytes(StandardCharsets.UTF_8))
                && now.isBefore(expiresAt);
    }

    String encode() {
        return String.join(" ", state, nonce, verifier, Long.toString(expiresAt.getEpochSecond()));
    }

    static Optional<Attempt> decode(String text) {
        String[] parts = text.split(" ");
        return parts.length == PARTS
                ? Optional.of(
                        new Attempt(parts[0], parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3]))))
                : Optional.empty();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
