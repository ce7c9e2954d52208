package io.filmstudio.user.mail;

import io.filmstudio.user.secret.Digests;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Single-use tokens that only the owner of an address gets to see. */
@Repository
public class MailedTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailedTokens(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whose token it was, and which address it proves. */
    public record Proof(UUID userId, String address) {}

    public boolean isGood(String token, MailKind kind) {
        return jdbc.sql(
                        """
                select exists (
                    select from mailed_token where hash = :hash and kind = :kind and expires_at > :now)
                """)
                .param("hash", Digests.sha256(token))
                .param("kind", kind.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Uses the token up, and with it all others of its user and kind; empty for one that is not good. */
    public Optional<Proof> redeem(String token, MailKind kind) {
        return jdbc.sql(
                        """
                with used as (
                    select user_id, address from mailed_token
                    where hash = :hash and kind = :kind and expires_at > :now),
                gone as (
                    delete from mailed_token t using used
                    where t.user_id = used.user_id and t.kind = :kind
                    returning t.hash)
                select used.user_id, used.address from used join gone on gone.hash = :hash
                """)
                .param("hash", Digests.sha256(token))
                .param("kind", kind.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(Proof.class)
                .optional();
    }

    String issue(UUID userId, String address, MailKind kind) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        """
                insert into mailed_token (hash, user_id, kind, address, expires_at)
                values (:hash, :userId, :kind, :address, :expiresAt)
                """)
                .param("hash", Digests.sha256(token))
                .param("userId", userId)
                .param("kind", kind.id())
                .param("address", address)
                .param("expiresAt", Timestamp.from(clock.instant().plus(properties.tokenTimeToLive())))
                .update();
        return token;
    }

    @Scheduled(fixedDelayString = "${user.mail.housekeeping-interval:1h}")
    void deleteLapsed() {
        jdbc.sql("delete from mailed_token where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
