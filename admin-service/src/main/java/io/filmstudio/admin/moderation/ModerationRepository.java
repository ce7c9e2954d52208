package io.filmstudio.admin.moderation;

import io.filmstudio.contract.job.ModerationFlagged;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModerationRepository {

    private static final String SELECT =
            """
            select c.*, a.email, a.name from moderation_case c left join account a on a.user_id = c.user_id
            """;

    private final JdbcClient jdbc;

    ModerationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(ModerationFlagged event) {
        jdbc.sql(
                        """
                insert into moderation_case (id, user_id, kind, text, content_hash, flag, flagged_at)
                values (:id, :userId, :kind, :text, :contentHash, :flag, :flaggedAt)
                on conflict (id) do nothing
                """)
                .param("id", event.caseId())
                .param("userId", event.userId())
                .param("kind", event.kind())
                .param("text", event.excerpt())
                .param("contentHash", event.contentHash())
                .param("flag", event.reason())
                .param("flaggedAt", event.flaggedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of many who decide at once, one gets true. */
    boolean decide(UUID id, String status, @Nullable String reason, UUID decidedBy, Instant at) {
        return jdbc.sql(
                                """
                update moderation_case set status = :status, reason = :reason, decided_by = :decidedBy, decided_at = :at
                where id = :id and status = 'open'
                """)
                        .param("id", id)
                        .param("status", status)
                        .param("reason", reason)
                        .param("decidedBy", decidedBy)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<ModerationCase> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(ModerationCase.class)
                .optional();
    }

    /** The longest waiting first. */
    List<ModerationCase> page(@Nullable String status, int limit, int offset) {
        return jdbc.sql(
                        SELECT
                                + """
                where cast(:status as text) is null or c.status = :status
                order by c.flagged_at, c.id limit :limit offset :offset
                """)
                .param("status", status)
                .param("limit", limit)
                .param("offset", offset)
                .query(ModerationCase.class)
                .list();
    }

    long count(@Nullable String status) {
        return jdbc.sql("select count(*) from moderation_case where cast(:status as text) is null or status = :status")
                .param("status", status)
                .query(Long.class)
                .single();
    }
}
