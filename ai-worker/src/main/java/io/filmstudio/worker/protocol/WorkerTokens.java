package io.filmstudio.worker.protocol;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

/** Signs the short-lived tokens by which ai-job-service knows a worker. */
public final class WorkerTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final SecretKey key;
    private final String workerId;
    private final Clock clock;

    /** @param secret at least 32 bytes, shared with ai-job-service */
    public WorkerTokens(String secret, String workerId, Clock clock) {
        this.key = Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8));
        this.workerId = workerId;
        this.clock = clock;
    }

    String mint() {
        Instant now = clock.instant();
        return Jwts.builder()
                .issuer("ai-worker")
                .subject(workerId)
                .audience()
                .add("film-studio-worker")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }
}
