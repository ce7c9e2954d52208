package io.filmstudio.embedded.google.oauth;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The key with which ID tokens are signed: made once, kept where only its owner reads it. */
record SigningKey(String id, RSAPublicKey publicKey, PrivateKey privateKey) {

    static SigningKey in(Path home) {
        Path file = home.resolve("signing-key");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                create(file);
            }
            return read(Files.readAllBytes(file));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("The key in " + file + " cannot be read", ex);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = Jwts.SIG.RS256.keyPair().build().getPrivate().getEncoded();
        Path fresh = Files.createTempFile(
                file.getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, key);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SigningKey read(byte[] encoded) throws GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKey publicKey =
                (RSAPublicKey) rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        return new SigningKey(RandomText.hash(key.getModulus().toString()).substring(0, 40), publicKey, key);
    }
}
