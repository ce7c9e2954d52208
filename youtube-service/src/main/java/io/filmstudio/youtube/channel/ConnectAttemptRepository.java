package io.filmstudio.youtube.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Trips of browsers to Google, by the state that comes back. */
@Repository
class ConnectAttemptRepository {

    private final JdbcClient jdbc;

    ConnectAttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] stateHash, Attempt attempt, Instant expiresAt) {
        jdbc.sql(
                        """
                insert into connect_attempt (state_hash, user_id, verifier, expires_at)
                values (:hash, :userId, :verifier, :expiresAt)
                """)
                .param("hash", stateHash)
                .param("userId", attempt.userId())
                .param("verifier", attempt.verifier())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the attempt away: of several who bring its state, one gets it, and nobody later than it lasts. */
    Optional<Attempt> take(byte[] stateHash, Instant now) {
        return jdbc.sql(
                        """
                delete from connect_attempt where state_hash = :hash and expires_at > :now returning user_id, verifier
                """)
                .param("hash", stateHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Attempt.class)
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        jdbc.sql("delete from connect_attempt where expires_at < now()").update();
    }

    record Attempt(UUID userId, String verifier) {}
}
