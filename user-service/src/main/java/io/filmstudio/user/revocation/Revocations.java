package io.filmstudio.user.revocation;

import io.filmstudio.user.token.AccessTokens;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kills access tokens before their time. The database knows them all; {@link RevocationPublisher} tells Redis. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Revocations {

    /** Who verifies tokens takes them for a while after they expired, in case clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Duration life;
    private final Clock clock;

    Revocations(JdbcClient jdbc, AccessTokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.life = tokens.timeToLive().plus(SKEW);
        this.clock = clock;
    }

    public void revokeSession(UUID sessionId) {
        revoke("revoked:sid:" + sessionId);
    }

    public void revokeUser(UUID userId) {
        revoke("revoked:user:" + userId);
    }

    private void revoke(String key) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                insert into revocation (key, revoked_at, expires_at) values (:key, :now, :expiresAt)
                on conflict (key) do update
                set revoked_at = excluded.revoked_at, expires_at = excluded.expires_at, published = false
                """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(life)))
                .update();
    }
}
