package io.filmstudio.benchmarks;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens as user-service gives them, and the keys that it publishes for them. */
public final class UserTokens {

    private static final String KEY_ID = "bench";

    private final KeyPair keys = Jwts.SIG.RS256.keyPair().build();

    /** Good for an hour, longer than any benchmark. */
    public String token(UUID userId) {
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
                .claim("role", "user")
                .claim("tier", "pro")
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(60))))
                .signWith(keys.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    /** The document at {@code /.well-known/jwks.json}. */
    public String jwks() {
        var key = Jwks.builder()
                .key((RSAPublicKey) keys.getPublic())
                .id(KEY_ID)
                .publicKeyUse("sig")
                .algorithm("RS256")
                .build();
        return JsonMapper.shared().writeValueAsString(Map.of("keys", List.of(key)));
    }
}
