package io.filmstudio.user.signin;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.secret.Digests;
import io.filmstudio.user.session.ClientDevice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts failed sign-ins of one address from one network. An attempt counts before its password is checked, so that
 * many at once get no more guesses than one after the other.
 */
@Repository
class LoginAttempts {

    private final JdbcClient jdbc;
    private final LockProperties properties;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, LockProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Throws 423 when this address is locked for this network. */
    void begin(String email, ClientDevice device) {
        Instant now = clock.instant();
        byte[] key = key(email, device);
        int counted = jdbc.sql(
                        """
                insert into login_attempt as attempt (key, failures, expires_at) values (:key, 1, :expiresAt)
                on conflict (key) do update
                set failures = case when attempt.expires_at <= :now then 1 else attempt.failures + 1 end,
                    expires_at = excluded.expires_at
                where attempt.failures < :maxFailures or attempt.expires_at <= :now
                """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(properties.duration())))
                .param("maxFailures", properties.maxFailures())
                .update();
        if (counted == 0) {
            throw locked(key, now);
        }
    }

    void succeeded(String email, ClientDevice device) {
        jdbc.sql("delete from login_attempt where key = :key")
                .param("key", key(email, device))
                .update();
    }

    @Scheduled(fixedDelayString = "${user.lock.housekeeping-interval:1h}")
    void deleteLapsed() {
        jdbc.sql("delete from login_attempt where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private ProblemException locked(byte[] key, Instant now) {
        Duration remaining = jdbc.sql("select expires_at from login_attempt where key = :key")
                .param("key", key)
                .query(Timestamp.class)
                .optional()
                .map(expiresAt -> Duration.between(now, expiresAt.toInstant()))
                .orElse(Duration.ofSeconds(1));
        return new ProblemException(
                HttpStatus.LOCKED,
                "account-locked",
                "Too many failed sign-ins. Signing in from this network is locked for a while.",
                remaining);
    }

    private static byte[] key(String email, ClientDevice device) {
        return Digests.sha256(device.network() + "\n" + email);
    }
}
