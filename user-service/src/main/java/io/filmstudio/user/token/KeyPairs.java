package io.filmstudio.user.token;

import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Makes RSA key pairs and reads them back from their standard encodings. */
final class KeyPairs {

    private static final int BITS = 2048;

    private KeyPairs() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RSAPublicKey publicKey(byte[] x509) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored public key is damaged.", damaged);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored private key is damaged.", damaged);
        }
    }

    /** The key as published; its id is its thumbprint (RFC 7638), so that nobody has to invent one. */
    static RsaPublicJwk jwk(RSAPublicKey key) {
        return Jwks.builder()
                .key(key)
                .algorithm("RS256")
                .publicKeyUse("sig")
                .idFromThumbprint()
                .build();
    }
}
