package io.filmstudio.aijob.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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

    /**
     * Before a job is stored: as {@link #serialize}, and waits for a suspension of its user, as
     * {@link io.filmstudio.aijob.standing.Suspensions} does. The commit is not waited for: nothing is paid for yet, and the
     * commit that queues the job brings this one to disk. Should the database crash between the two, nobody was told of
     * the job, and its hold expires.
     */
    void enter(UUID jobId, UUID userId) {
        jdbc.sql(
                        """
                select set_config('synchronous_commit', 'off', true),
                    pg_advisory_xact_lock(hashtextextended(:job::text, 0)),
                    pg_advisory_xact_lock_shared(hashtextextended('standing:' || :user::text, 0))
                """)
                .param("job", jobId)
                .param("user", userId)
                .query(row -> {});
    }

    /** Undoes what {@link #enter} has said about the commit. */
    void awaitDisk() {
        jdbc.sql("set local synchronous_commit to default").update();
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

    /** Whoever could still submit such an id gave up long ago. */
    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void forgetTombstones() {
        jdbc.sql("delete from tombstone where created_at < now() - interval '30 days'")
                .update();
    }

    /** Empty when the id is taken or buried, or the user suspended. */
    Optional<Job> insert(JobDraft draft, Duration reservation) {
        return jdbc.sql(
                        """
                insert into job (id, user_id, project_id, type, status, request, credits, estimated_seconds, reserve_after)
                select :id, :userId, :projectId, :type, 'reserving', :request::jsonb, :credits, :estimatedSeconds,
                    now() + make_interval(secs => :seconds)
                where not exists (select from tombstone where job_id = :id)
                    and not exists (select from suspension where user_id = :userId and suspended)
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

    /** A retry: a failed or cancelled job asks for credits again. Nothing of its last run is lost until it has them. */
    Optional<Job> resume(UUID id, UUID retryId, Duration reservation) {
        return jdbc.sql(
                        """
                update job set status = 'reserving', resumed_from = status, run = run + 1, version = version + 1,
                    retry_id = :retry, promised = false, hold_attempts = 0,
                    reserve_after = now() + make_interval(secs => :seconds)
                where id = :id and status in ('failed', 'cancelled') and retry_id is distinct from :retry returning *
                """)
                .param("id", id)
                .param("retry", retryId)
                .param("seconds", reservation.toMillis() / 1000.0)
                .query(rows)
                .optional();
    }

    Optional<Job> findRetried(UUID id, UUID retryId) {
        return jdbc.sql("select * from job where id = :id and retry_id = :retry")
                .param("id", id)
                .param("retry", retryId)
                .query(rows)
                .optional();
    }

    /** From now on the job must not vanish: somebody was told that it is accepted. */
    void promise(UUID id) {
        jdbc.sql("update job set promised = true where id = :id and status = 'reserving'")
                .param("id", id)
                .update();
    }

    /** As {@link #promise}, by the one who has asked for the credits in vain: anybody may ask again, sooner or later. */
    void postpone(UUID id, int run) {
        jdbc.sql(
                        """
                update job set promised = true, hold_attempts = hold_attempts + 1,
                    reserve_after = now() + make_interval(secs => least(hold_attempts + 1, 5))
                where id = :id and run = :run and status = 'reserving'
                """)
                .param("id", id)
                .param("run", run)
                .update();
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
                update job set status = resumed_from, resumed_from = null, reserve_after = null, retry_id = null,
                    version = version + 1
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
