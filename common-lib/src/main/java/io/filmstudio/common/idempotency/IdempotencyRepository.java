package io.filmstudio.common.idempotency;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Keys of requests, who holds them, and the answers to replay. Every method is one statement of its own. */
class IdempotencyRepository {

    /** How long an attempt may take before another may take its key over. */
    private static final Duration LOCK = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a key that is new, or whose last holder died without an answer; empty when it is held or answered. The
     * resource id of the first attempt is kept.
     */
    Optional<Claim> claim(RequestKey key, String bodyHash, UUID resourceId, UUID attempt) {
        return jdbc.sql(
                        """
                insert into idempotency_key as k
                    (principal, route, key, body_hash, resource_id, attempt, locked_until)
                values (:principal, :route, :key, :bodyHash, :resourceId, :attempt, now() + :lock * interval '1 second')
                on conflict (principal, route, key) do update
                    set attempt = :attempt, locked_until = excluded.locked_until
                    where k.status is null and k.locked_until < now() and k.body_hash = :bodyHash
                returning resource_id, attempt
                """)
                .param("principal", key.principal())
                .param("route", key.route())
                .param("key", key.key())
                .param("bodyHash", bodyHash)
                .param("resourceId", resourceId)
                .param("attempt", attempt)
                .param("lock", LOCK.toSeconds())
                .query(Claim.class)
                .optional();
    }

    Optional<Stored> find(RequestKey key) {
        return jdbc.sql(
                        """
                select body_hash, status, content_type, location, body from idempotency_key
                where principal = :principal and route = :route and key = :key
                """)
                .param("principal", key.principal())
                .param("route", key.route())
                .param("key", key.key())
                .query(Stored.class)
                .optional();
    }

    void store(UUID attempt, int status, @Nullable String contentType, @Nullable String location, byte[] body) {
        jdbc.sql(
                        """
                update idempotency_key
                set status = :status, content_type = :contentType, location = :location, body = :body
                where attempt = :attempt and status is null
                """)
                .param("attempt", attempt)
                .param("status", status)
                .param("contentType", contentType)
                .param("location", location)
                .param("body", body)
                .update();
    }

    /** Lets the next attempt start at once. The row stays, and with it the resource id. */
    void release(UUID attempt) {
        jdbc.sql("update idempotency_key set locked_until = now() - interval '1 second' "
                        + "where attempt = :attempt and status is null")
                .param("attempt", attempt)
                .update();
    }

    /** A refusal leaves nothing behind: the same key may come again with another body. */
    void forget(UUID attempt) {
        jdbc.sql("delete from idempotency_key where attempt = :attempt and status is null")
                .param("attempt", attempt)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        jdbc.sql("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .update();
    }

    record Claim(UUID resourceId, UUID attempt) {}

    record Stored(
            String bodyHash,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte @Nullable [] body) {}
}
