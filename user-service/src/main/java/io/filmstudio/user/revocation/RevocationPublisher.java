package io.filmstudio.user.revocation;

import io.filmstudio.common.messaging.MessagingProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells Redis of revocations, where gateways read along and services ask. While Redis is away they wait here; when it lost its data (its
 * marker is gone) all that are still of use are copied again.
 */
@Component
public class RevocationPublisher {

    private static final Logger log = LoggerFactory.getLogger(RevocationPublisher.class);

    /** What gateways read along. */
    private static final String STREAM = "revoked:stream";

    private static final Duration STREAM_MEMORY = Duration.ofMinutes(20);

    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;
    private final RedisScript<Void> script;
    private final Clock clock;
    private final String marker;
    private volatile boolean redisAway;

    RevocationPublisher(JdbcClient jdbc, StringRedisTemplate redis, MessagingProperties messaging, Clock clock)
            throws IOException {
        this.jdbc = jdbc;
        this.redis = redis;
        this.script = RedisScript.of(
                new ClassPathResource("user-service-revocation.lua").getContentAsString(StandardCharsets.UTF_8),
                Void.class);
        this.marker = "revoked:complete" + messaging.prefix();
        this.clock = clock;
    }

    /** Also called after a transaction that revoked something, so that nobody waits for the next round. */
    @Scheduled(fixedDelayString = "${user.revocation.interval:1s}")
    public void publish() {
        try {
            boolean complete = Boolean.TRUE.equals(redis.hasKey(marker));
            pending(complete).forEach(this::publish);
            if (!complete) {
                redis.opsForValue().set(marker, "1");
            }
            redisAway = false;
        } catch (DataAccessException away) {
            if (!redisAway) {
                log.warn("Revocations wait until Redis or the database is back: {}", away.getMessage());
            }
            redisAway = true;
        }
    }

    @Scheduled(fixedDelayString = "${user.revocation.housekeeping-interval:1h}")
    void deleteLapsed() {
        jdbc.sql("delete from revocation where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private List<Revocation> pending(boolean onlyNew) {
        return jdbc.sql(
                        """
                select key, revoked_at, expires_at from revocation
                where expires_at > :now and (not published or not :onlyNew)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("onlyNew", onlyNew)
                .query(Revocation.class)
                .list();
    }

    private void publish(Revocation revocation) {
        Duration life = Duration.between(clock.instant(), revocation.expiresAt());
        if (life.isPositive()) {
            redis.execute(
                    script,
                    List.of(revocation.key(), STREAM),
                    Long.toString(revocation.revokedAt().toEpochMilli()),
                    Long.toString(life.toMillis()),
                    Long.toString(STREAM_MEMORY.toMillis()));
        }
        jdbc.sql("update revocation set published = true where key = :key and revoked_at = :revokedAt")
                .param("key", revocation.key())
                .param("revokedAt", Timestamp.from(revocation.revokedAt()))
                .update();
    }

    record Revocation(String key, Instant revokedAt, Instant expiresAt) {}
}
