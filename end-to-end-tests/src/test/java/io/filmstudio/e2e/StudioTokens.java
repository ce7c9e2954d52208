package io.filmstudio.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as a studio's own parts make them, and the very key that signs its users' tokens. */
public final class StudioTokens {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String TASK_AUDIENCE = "film-studio-task";

    private final RunningStudio studio;

    public StudioTokens(RunningStudio studio) {
        this.studio = studio;
    }

    /** What services show each other. */
    public String service() {
        return minted(studio.secret("STUDIO_SERVICE_SECRET"), "film-studio-internal", "studio");
    }

    public String worker() {
        return minted(studio.secret("STUDIO_WORKER_SECRET"), "film-studio-worker", "worker");
    }

    /** What a worker gets with the first attempt of a task. */
    public String task(UUID task) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(studio.secret("STUDIO_WORKER_SECRET").getBytes(UTF_8), "HmacSHA256"));
        String secret = HexFormat.of().formatHex(mac.doFinal(TASK_AUDIENCE.getBytes(UTF_8)));
        return minted(secret, TASK_AUDIENCE, task.toString());
    }

    private static String minted(String secret, String audience, String subject) {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer("studio")
                .audience()
                .add(audience)
                .and()
                .subject(subject)
                .claim("attempt", 1)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(Keys.hmacShaKeyFor(secret.getBytes(UTF_8)), Jwts.SIG.HS256)
                .compact();
    }

    /** The pair that signs now. */
    public record SigningKey(String id, KeyPair pair) {}

    public SigningKey signingKey() throws SQLException, GeneralSecurityException {
        try (Connection database = studio.database();
                ResultSet row = database.createStatement()
                        .executeQuery("select id, public_key, sealed_private_key from users.signing_key"
                                + " order by active_from limit 1")) {
            row.next();
            String id = row.getString("id");
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    id,
                    new KeyPair(
                            rsa.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                            rsa.generatePrivate(
                                    new PKCS8EncodedKeySpec(open(id, row.getBytes("sealed_private_key"))))));
        }
    }

    private byte[] open(String id, byte[] sealed) throws GeneralSecurityException {
        byte[] secret = Base64.getDecoder().decode(studio.secret("USER_SERVICE_KEY"));
        SecretKey key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .thenExpand("signing-key-envelope".getBytes(UTF_8), 32));
        ByteBuffer envelope = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[12];
        envelope.get(nonce);
        byte[] content = new byte[envelope.remaining()];
        envelope.get(content);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(id.getBytes(UTF_8));
        return cipher.doFinal(content);
    }
}
