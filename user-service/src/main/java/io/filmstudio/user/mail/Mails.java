package io.filmstudio.user.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that wait to be sent, at least once. Asking for one that waits already changes nothing. */
@Repository
public class Mails {

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;

    Mails(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** In the caller's transaction. Mails to an address without an account vanish when their turn comes. */
    public void request(String address, MailKind kind) {
        request(address, kind, "");
    }

    /** Likewise, for a mail that says something of its own. */
    void request(String address, MailKind kind, String note) {
        jdbc.sql(
                        """
                insert into mail (address, kind, note, next_attempt_at) values (:address, :kind, :note, :now)
                on conflict (address, kind, note) do nothing
                """)
                .param("address", address)
                .param("kind", kind.id())
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes the mail whose turn it is; if it is not {@link #done} before long, somebody takes it again. */
    Optional<WaitingMail> takeNext() {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                update mail
                set attempts = attempts + 1, next_attempt_at = cast(:now as timestamptz) + (attempts + 1) * make_interval(secs => :pause)
                where id = (
                    select id from mail where next_attempt_at <= :now
                    order by next_attempt_at limit 1
                    for update skip locked)
                returning id, address, kind, note, attempts
                """)
                .param("now", Timestamp.from(now))
                .param("pause", properties.retryAfter().toSeconds())
                .query(WaitingMail.class)
                .optional();
    }

    void done(WaitingMail mail) {
        jdbc.sql("delete from mail where id = :id").param("id", mail.id()).update();
    }

    record WaitingMail(long id, String address, String kind, String note, int attempts) {}
}
