package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.task.Task;
import io.filmstudio.common.security.ServiceTokens;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Tokens that let a worker speak for one attempt of one task. Their key is derived from the workers' secret. */
@Component
class TaskTokens {

    static final String WORKER_AUDIENCE = "film-studio-worker";
    static final String TASK_AUDIENCE = "film-studio-task";
    static final String ATTEMPT = "attempt";

    /** Longer than any task: what really ends a worker's say is its lease. */
    private static final Duration LIFE = Duration.ofHours(12);

    private final String secret;
    private final String workerSecret;
    private final SecretKey key;
    private final Clock clock;

    TaskTokens(LeaseTerms properties, Clock clock) {
        this.workerSecret = properties.workerSecret();
        this.secret = derive(properties.workerSecret());
        this.key = Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    String mint(Task task) {
        Instant now = clock.instant();
        return Jwts.builder()
                .issuer("ai-job-service")
                .audience()
                .add(TASK_AUDIENCE)
                .and()
                .subject(task.id().toString())
                .claim(ATTEMPT, task.attempt())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    JwtDecoder taskDecoder() {
        return ServiceTokens.decoder(secret, TASK_AUDIENCE);
    }

    JwtDecoder workerDecoder() {
        return ServiceTokens.decoder(workerSecret, WORKER_AUDIENCE);
    }

    private static String derive(String workerSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(workerSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(TASK_AUDIENCE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
