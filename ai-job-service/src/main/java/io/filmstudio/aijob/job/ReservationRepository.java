package io.filmstudio.aijob.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How jobs come into table job, and leave it again when nobody pays for them. */
@Repository
class ReservationRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobRows rows;

    ReservationRepository(JdbcClient jdbc, JsonMapper json, JobRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** Makes submit and tombstone of one id wait for each other until the transaction ends. */
    void serialize(UUID jobId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
                .param("id", jobId.toString())
                .query((row, number) -> true)
                .single();
    }

    boolean isTombstoned(UUID jobId) {
        return jdbc.sql("select exists (select from tombstone where job_id = :id)")
                .param("id", jobId)
                .query(Boolean.class)
                .single();
    }

    void tombstone(UUID jobId) {
        jdbc.sql("insert into tombstone (job_id) values (:id) on conflict do nothing")
                .param("id", jobId)
                .update();
    }

    Optional<Job> insert(JobDraft draft, Duration reservation) {
        return jdbc.sql(
                        """
                insert into job (id, user_id, project_id, type, status, request, credits, estimated_seconds, reserve_after)
                values (:id, :userId, :projectId, :type, 'reserving', :request::jsonb, :credits, :estimatedSeconds,
                    now() + make_interval(secs => :seconds))
                on conflict do nothing returning *
                """)
                .param("id", draft.id())
                .param("userId", draft.userId())
                .param("projectId", draft.projectId())
                .param("type", draft.type().wire())
                .param("request", json.writeValueAsString(draft.request()))
                .param("credits", draft.credits())
                .param("estimatedSeconds", draft.estimatedSeconds())
                .param("seconds", reservation.toMillis() / 1000.0)
                .query(rows)
                .optional();
    }

    /** From now on the job must not vanish: somebody was told that it is accepted. */
    boolean promise(UUID id) {
        return jdbc.sql("update job set promised = true where id = :id and status = 'reserving'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Forgets a job that was refused before anybody was told of it. */
    boolean forget(UUID id, int run) {
        return jdbc.sql(
                                """
                delete from job
                where id = :id and run = :run and status = 'reserving' and not promised and resumed_from is null
                """)
                        .param("id", id)
                        .param("run", run)
                        .update()
                == 1;
    }

    /** Puts a retry that was refused back to what the job was before. */
    boolean restore(UUID id, int run) {
        return jdbc.sql(
                                """
                update job set status = resumed_from, resumed_from = null, reserve_after = null, version = version + 1,
                    completed_at = now()
                where id = :id and run = :run and status = 'reserving' and not promised and resumed_from is not null
                """)
                        .param("id", id)
                        .param("run", run)
                        .update()
                == 1;
    }

    /** Takes over reservations that nobody finished, so that of several replicas one goes on with each. */
    List<Job> takeOver(Duration reservation, int limit) {
        return jdbc.sql(
                        """
                update job set reserve_after = now() + make_interval(secs => :seconds), promised = true
                where id in (select id from job where status = 'reserving' and reserve_after < now()
                    order by reserve_after limit :limit for update skip locked)
                returning *
                """)
                .param("seconds", reservation.toMillis() / 1000.0)
                .param("limit", limit)
                .query(rows)
                .list();
    }
}
