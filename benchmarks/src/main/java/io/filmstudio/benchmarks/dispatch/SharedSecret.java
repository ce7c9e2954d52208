package io.filmstudio.benchmarks.dispatch;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Mints the tokens of those who share a secret with the services: HS256, good for a minute. */
record SharedSecret(String secret, String issuer, String audience) {

    private static final Duration LIFE = Duration.ofSeconds(60);

    String authorization() {
        Instant now = Instant.now();
        return "Bearer "
                + Jwts.builder()
                        .issuer(issuer)
                        .audience()
                        .add(audience)
                        .and()
                        .issuedAt(Date.from(now))
                        .expiration(Date.from(now.plus(LIFE)))
                        .signWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256)
                        .compact();
    }
}
