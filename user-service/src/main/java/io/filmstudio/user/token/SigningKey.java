package io.filmstudio.user.token;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** One RS256 key pair; it signs from {@code activeFrom} until the next one does. */
record SigningKey(int number, String id, RSAPublicKey publicKey, PrivateKey privateKey, Instant activeFrom) {

    /** Without the private part. */
    @Override
    public String toString() {
        return "SigningKey[" + id + ", from " + activeFrom + "]";
    }
}
