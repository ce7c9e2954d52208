package io.filmstudio.admin.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class DeadLetterRepository {

    private static final String WHERE =
            """
            where (cast(:status as text) is null or status = :status)
                and (cast(:service as text) is null or split_part(queue, '.', 1) = :service)
            """;

    private final JdbcClient jdbc;

    DeadLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the message is newly dead. One that was put back tells how often: if it dies again, it is dead again; an
     * older copy of it changes nothing.
     */
    boolean keep(DeadLetter letter) {
        return jdbc.sql(
                                """
                insert into dead_letter as d (id, queue, message_id, type, content_type, traceparent, body, reason, replays)
                values (:id, :queue, :messageId, :type, :contentType, :traceparent, :body, :reason, :replays)
                on conflict (id) do update set status = 'dead', reason = excluded.reason, replays = excluded.replays,
                    died_at = now()
                where d.replays < excluded.replays or (d.replays = excluded.replays and d.status = 'replayed')
                """)
                        .param("id", letter.id())
                        .param("queue", letter.queue())
                        .param("messageId", letter.messageId())
                        .param("type", letter.type())
                        .param("contentType", letter.contentType())
                        .param("traceparent", letter.traceparent())
                        .param("body", letter.body())
                        .param("reason", letter.reason())
                        .param("replays", letter.replays())
                        .update()
                == 1;
    }

    /** The letter, now the caller's to put back; empty when it is not dead, or died again since that very replay. */
    Optional<DeadLetter> take(UUID id, UUID replayId) {
        return jdbc.sql(
                        """
                update dead_letter set status = 'replayed', replays = replays + 1, replay_id = :replayId,
                    replayed_at = now()
                where id = :id and status = 'dead' and replay_id is distinct from :replayId returning *
                """)
                .param("id", id)
                .param("replayId", replayId)
                .query(DeadLetter.class)
                .optional();
    }

    /** The letter, if that was its latest replay. */
    Optional<DeadLetter> findReplayed(UUID id, UUID replayId) {
        return jdbc.sql("select * from dead_letter where id = :id and replay_id = :replayId")
                .param("id", id)
                .param("replayId", replayId)
                .query(DeadLetter.class)
                .optional();
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id")
                .param("id", id)
                .query(DeadLetter.class)
                .optional();
    }

    /** The latest deaths first. */
    List<DeadLetter> page(@Nullable String status, @Nullable String service, int limit, int offset) {
        return jdbc.sql("select * from dead_letter " + WHERE + " order by died_at desc, id limit :limit offset :offset")
                .param("status", status)
                .param("service", service)
                .param("limit", limit)
                .param("offset", offset)
                .query(DeadLetter.class)
                .list();
    }

    long count(@Nullable String status, @Nullable String service) {
        return jdbc.sql("select count(*) from dead_letter " + WHERE)
                .param("status", status)
                .param("service", service)
                .query(Long.class)
                .single();
    }

    /** What was put back long ago and did not die again was handled; the audit still knows of it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetReplayed() {
        jdbc.sql("delete from dead_letter where status = 'replayed' and replayed_at < now() - interval '14 days'")
                .update();
    }
}
