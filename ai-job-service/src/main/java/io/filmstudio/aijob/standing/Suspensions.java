package io.filmstudio.aijob.standing;

import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owner of table suspension. A suspension and the admission of a job of the same user wait for each other, so that every
 * job is either refused or there to be cancelled.
 */
@Repository
public class Suspensions {

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws 403 for a suspended user; another's suspension waits until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(UUID userId) {
        lock("select pg_advisory_xact_lock_shared(hashtextextended('standing:' || :user, 0))", userId);
        boolean suspended = jdbc.sql("select exists (select from suspension where user_id = :user and suspended)")
                .param("user", userId)
                .query(Boolean.class)
                .single();
        if (suspended) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
    }

    /** Notes how a user stands; answers false when something newer is known, or the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(UUID userId, boolean suspended, long version) {
        lock("select pg_advisory_xact_lock(hashtextextended('standing:' || :user, 0))", userId);
        return jdbc.sql(
                                """
                insert into suspension as s (user_id, suspended, version) values (:user, :suspended, :version)
                on conflict (user_id) do update set suspended = excluded.suspended, version = excluded.version
                where s.version < excluded.version
                """)
                        .param("user", userId)
                        .param("suspended", suspended)
                        .param("version", version)
                        .update()
                == 1;
    }

    private void lock(String sql, UUID userId) {
        jdbc.sql(sql).param("user", userId.toString()).query(row -> {});
    }
}
