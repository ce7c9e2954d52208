package io.filmstudio.common.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Idempotent consumer: remembers processed message ids in the handler's own transaction. */
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the first delivery. A second one waits until the first has committed or rolled back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(UUID messageId) {
        return jdbc.sql("insert into inbox (message_id) values (:messageId) on conflict do nothing")
                        .param("messageId", messageId)
                        .update()
                == 1;
    }

    /** Forgets what no broker delivers again. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from inbox where received_at < now() - interval '14 days'")
                .update();
    }
}
