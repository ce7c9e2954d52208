package io.filmstudio.aijob.moderation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owner of table moderation_case: one case for each content, by its hash. */
@Repository
class ModerationRepository {

    private final JdbcClient jdbc;

    ModerationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> findState(String contentHash) {
        return jdbc.sql("select state from moderation_case where content_hash = :hash")
                .param("hash", contentHash)
                .query(String.class)
                .optional();
    }

    /** Answers whether the case is new. */
    boolean open(UUID id, String contentHash, String reason) {
        return jdbc.sql(
                                """
                insert into moderation_case (id, content_hash, state, reason) values (:id, :hash, 'open', :reason)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("hash", contentHash)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void decide(String contentHash, boolean approved) {
        jdbc.sql(
                        """
                update moderation_case set state = :state, decided_at = now() where content_hash = :hash
                """)
                .param("hash", contentHash)
                .param("state", approved ? "approved" : "rejected")
                .update();
    }
}
