package io.filmstudio.user.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Google's side of OpenID Connect, as strict as the real one: codes are good once, for their client and verifier. */
public class StubGoogle implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String CLIENT = "studio-client";
    private static final String SECRET = "studio-client-secret";
    private static final String ISSUER = "https://accounts.google.com";
    private static final KeyPair KEYS = Jwts.SIG.RS256.keyPair().build();
    private static final Map<String, Consent> CODES = new ConcurrentHashMap<>();
    private static final int PORT = start();

    private record Consent(Map<String, String> asked, GoogleUser user, UnaryOperator<JwtBuilder> forgery) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String server = "http://127.0.0.1:" + PORT;
        TestPropertyValues.of(
                        "GOOGLE_CLIENT_ID=" + CLIENT,
                        "GOOGLE_CLIENT_SECRET=" + SECRET,
                        "GOOGLE_AUTHORIZATION_URL=" + server + "/authorize",
                        "GOOGLE_TOKEN_URL=" + server + "/token",
                        "GOOGLE_KEYS_URL=" + server + "/keys")
                .applyTo(context);
    }

    /** What the browser brings back when this person agrees. */
    static String consent(String authorizationUrl, GoogleUser user) {
        return consent(authorizationUrl, user, token -> token);
    }

    /** The same, with an ID token that was tampered with. */
    static String consent(String authorizationUrl, GoogleUser user, UnaryOperator<JwtBuilder> forgery) {
        Map<String, String> asked = UriComponentsBuilder.fromUri(URI.create(authorizationUrl))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Consent(asked, user, forgery));
        return "?code=" + code + "&state=" + asked.get("state");
    }

    private static int start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", StubGoogle::token);
            server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = UriComponentsBuilder.newInstance()
                .query(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Consent consent = CODES.remove(form.get("code"));
        if (consent == null
                || !CLIENT.equals(form.get("client_id"))
                || !SECRET.equals(form.get("client_secret"))
                || !consent.asked().get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"id_token\":\"%s\"}"
                            .formatted(idToken(consent)));
        }
    }

    private static String idToken(Consent consent) {
        Instant now = Instant.now();
        JwtBuilder token = Jwts.builder()
                .header()
                .keyId("google-key")
                .and()
                .issuer(ISSUER)
                .claim("aud", CLIENT)
                .subject(consent.user().subject())
                .claim("email", consent.user().email())
                .claim("email_verified", consent.user().emailVerified())
                .claim("name", consent.user().name())
                .claim("nonce", consent.asked().get("nonce"))
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(3600)))
                .signWith(KEYS.getPrivate(), Jwts.SIG.RS256);
        return consent.forgery().apply(token).compact();
    }

    private static String keys() {
        var jwk = Jwks.builder()
                .key((RSAPublicKey) KEYS.getPublic())
                .id("google-key")
                .build();
        return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"google-key\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(jwk.get("n"), jwk.get("e"));
    }

    private static String challenge(@Nullable String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
