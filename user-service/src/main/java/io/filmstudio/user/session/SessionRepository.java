package io.filmstudio.user.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID id, UUID userId, Instant now) {
        jdbc.sql("insert into session (id, user_id, opened_at) values (:id, :userId, :now)")
                .param("id", id)
                .param("userId", userId)
                .param("now", Timestamp.from(now))
                .update();
    }

    void addToken(byte[] hash, UUID sessionId, Instant expiresAt) {
        jdbc.sql("insert into refresh_token (hash, session_id, expires_at) values (:hash, :sessionId, :expiresAt)")
                .param("hash", hash)
                .param("sessionId", sessionId)
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Makes whoever else holds a token of the same family wait for the end of this transaction. */
    void lockFamily(byte[] hash) {
        jdbc.sql("select from session where id = (select session_id from refresh_token where hash = :hash) for update")
                .param("hash", hash)
                .query((_, _) -> true)
                .optional();
    }

    /** Whether the session goes on; if so, until the end of this transaction. */
    boolean lockOpen(UUID id) {
        return jdbc.sql("select from session where id = :id and ended_at is null for share")
                .param("id", id)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    Optional<StoredToken> find(byte[] hash) {
        return jdbc.sql(
                        """
                select t.*, s.user_id, s.ended_at is not null as session_ended,
                       coalesce(next.used_at is not null, false) as successor_used
                from refresh_token t
                join session s on s.id = t.session_id
                left join refresh_token next on next.hash = t.successor
                where t.hash = :hash
                """)
                .param("hash", hash)
                .query(SessionRepository::read)
                .optional();
    }

    boolean use(byte[] hash, byte[] device, byte[] successor, Instant now) {
        return jdbc.sql(
                                """
                update refresh_token set used_at = :now, used_by = :device, successor = :successor
                where hash = :hash and used_at is null
                """)
                        .param("hash", hash)
                        .param("device", device)
                        .param("successor", successor)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Returns whether the session was open until now. */
    boolean end(UUID id, String reason, Instant now) {
        return jdbc.sql("update session set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends all open sessions of a user, but the one to keep, and tells which. */
    List<UUID> endAll(UUID userId, @Nullable UUID kept, String reason, Instant now) {
        return jdbc.sql(
                        """
                update session set ended_at = :now, end_reason = :reason
                where user_id = :userId and ended_at is null and id is distinct from cast(:kept as uuid)
                returning id
                """)
                .param("userId", userId)
                .param("kept", kept)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Forgets some tokens that lapsed before the given moment, and tells how many. */
    int deleteLapsedTokens(Instant moment, int most) {
        return jdbc.sql(
                        """
                delete from refresh_token where hash in (
                    select hash from refresh_token where expires_at <= :moment
                    order by expires_at limit :most)
                """)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .update();
    }

    /** Forgets sessions that have no token any more. */
    void deleteWithoutTokens() {
        jdbc.sql("delete from session s where not exists (select from refresh_token t where t.session_id = s.id)")
                .update();
    }

    private static StoredToken read(ResultSet row, int index) throws SQLException {
        return new StoredToken(
                row.getObject("session_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                row.getBytes("used_by"),
                row.getBytes("successor"),
                row.getBoolean("successor_used"),
                row.getBoolean("session_ended"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
