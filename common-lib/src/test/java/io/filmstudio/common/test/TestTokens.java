package io.filmstudio.common.test;

import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** Tokens that the services under test accept: signed with a key whose public half a small server publishes. */
public final class TestTokens {

    public static final String KEY_ID = "test-key";

    private static final KeyPair KEYS = Jwts.SIG.RS256.keyPair().build();
    private static final URI JWKS_URL = serveKeys();

    private TestTokens() {}

    /** Where the services under test fetch the keys. */
    public static URI jwksUrl() {
        return JWKS_URL;
    }

    /** The signing key, for tokens that should not be accepted. */
    public static KeyPair keys() {
        return KEYS;
    }

    public static String user(UUID userId) {
        return signed(claims(userId, "user", "free"));
    }

    public static String user(UUID userId, String tier) {
        return signed(claims(userId, "user", tier));
    }

    public static String admin(UUID userId) {
        return signed(claims(userId, "admin", "free"));
    }

    /** All that a good token says, still to be changed and {@link #signed}. */
    public static JwtBuilder claims(UUID userId, String role, String tier) {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .type("at+jwt")
                .and()
                .issuer("film-studio")
                .audience()
                .add("film-studio-api")
                .and()
                .subject(userId.toString())
                .id(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("role", role)
                .claim("tier", tier)
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(15))));
    }

    public static String signed(JwtBuilder claims) {
        return claims.signWith(KEYS.getPrivate(), Jwts.SIG.RS256).compact();
    }

    /** What the named service would present to another. */
    public static String service(String name) {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer(name)
                .audience()
                .add("film-studio-internal")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(1))))
                .signWith(
                        Keys.hmacShaKeyFor(TestInfrastructure.SERVICE_SECRET.getBytes(StandardCharsets.UTF_8)),
                        Jwts.SIG.HS256)
                .compact();
    }

    private static URI serveKeys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks.json", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
        } catch (IOException ex) {
            throw new ExceptionInInitializerError(ex);
        }
    }

    private static String jwks() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
