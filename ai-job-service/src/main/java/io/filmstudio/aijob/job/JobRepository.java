package io.filmstudio.aijob.job;

import io.filmstudio.contract.job.JobOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Owner of table job. Every change of status is one conditional statement that answers the job as it is afterwards, or
 * nothing when the job was not in the expected status any more.
 */
@Repository
class JobRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobRows rows;

    JobRepository(JdbcClient jdbc, JsonMapper json, JobRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from job where id = :id")
                .param("id", id)
                .query(rows)
                .optional();
    }

    /** Everything that touches tasks of a job locks the job first, so that siblings never deadlock. */
    Optional<Job> lock(UUID id) {
        return jdbc.sql("select * from job where id = :id for update")
                .param("id", id)
                .query(rows)
                .optional();
    }

    /** All of a user's jobs that have not ended, in an order that two callers share. */
    List<UUID> lockOpen(UUID userId) {
        return jdbc.sql(
                        """
                select id from job where user_id = :user and status in ('reserving', 'queued', 'processing')
                order by id for update
                """)
                .param("user", userId)
                .query(UUID.class)
                .list();
    }

    Optional<Job> queue(UUID id, int run, Tier tier) {
        return jdbc.sql(
                        """
                update job set status = 'queued', version = version + 1, last_event = last_event + 1, tier = :tier,
                    queued_at = now(), started_at = null, completed_at = null, progress = 0, promised = false,
                    current_step = 'Waiting for a worker',
                    reserve_after = null, resumed_from = null, error_code = null, error_message = null
                where id = :id and run = :run and status = 'reserving' returning *
                """)
                .param("id", id)
                .param("run", run)
                .param("tier", tier.wire())
                .query(rows)
                .optional();
    }

    /** The first task of its run is about to be claimed. */
    Optional<Job> startFor(UUID taskId, int attempt) {
        return jdbc.sql(
                        """
                update job set status = 'processing', version = version + 1, last_event = last_event + 1,
                    started_at = now(), current_step = 'Starting'
                where status = 'queued' and (id, run) = (select job_id, run from task
                    where id = :task and attempt = :attempt and state = 'dispatched')
                returning *
                """)
                .param("task", taskId)
                .param("attempt", attempt)
                .query(rows)
                .optional();
    }

    Optional<Job> complete(UUID id, int run, JobOutput output) {
        return jdbc.sql(
                        """
                update job set status = 'completed', version = version + 1, last_event = last_event + 1,
                    progress = 100, output = :output::jsonb, current_step = 'Done', completed_at = now()
                where id = :id and run = :run and status = 'processing' returning *
                """)
                .param("id", id)
                .param("run", run)
                .param("output", json.writeValueAsString(output))
                .query(rows)
                .optional();
    }

    Optional<Job> fail(UUID id, int run, Job.Failure failure, List<JobStatus> from) {
        return jdbc.sql(
                        """
                update job set status = 'failed', version = version + 1, last_event = last_event + 1,
                    error_code = :code, error_message = :message,
                    queued_at = case status when 'reserving' then null else queued_at end,
                    reserve_after = null, resumed_from = null, current_step = 'Failed', completed_at = now()
                where id = :id and run = :run and status in (:from) returning *
                """)
                .param("id", id)
                .param("run", run)
                .param("from", from.stream().map(JobStatus::wire).toList())
                .param("code", failure.code())
                .param("message", failure.message())
                .query(rows)
                .optional();
    }

    Optional<Job> cancel(UUID id) {
        return jdbc.sql(
                        """
                update job set status = 'cancelled', version = version + 1, last_event = last_event + 1,
                    queued_at = case status when 'reserving' then null else queued_at end,
                    reserve_after = null, resumed_from = null,
                    error_code = null, error_message = null, current_step = 'Cancelled', completed_at = now()
                where id = :id and status in ('reserving', 'queued', 'processing') returning *
                """)
                .param("id", id)
                .query(rows)
                .optional();
    }

    /** Notes what a running job has come to; progress never goes back within a run. */
    Optional<Job> advance(UUID id, int run, int progress, String step) {
        return jdbc.sql(
                        """
                update job set progress = greatest(progress, :progress), current_step = :step, last_event = last_event + 1
                where id = :id and run = :run and status in ('queued', 'processing')
                    and (progress < :progress or current_step <> :step)
                returning *
                """)
                .param("id", id)
                .param("run", run)
                .param("progress", progress)
                .param("step", step)
                .query(rows)
                .optional();
    }

    Optional<Job> findByOutput(UUID userId, Set<JobType> types, String key) {
        return jdbc.sql(
                        """
                select * from job where user_id = :user and type in (:types) and status = 'completed' and output ->> 'key' = :key
                """)
                .param("user", userId)
                .param("types", types.stream().map(JobType::wire).toList())
                .param("key", key)
                .query(rows)
                .optional();
    }

    List<Job> page(JobFilter filter) {
        return jdbc.sql("select * from job " + JobFilter.WHERE
                        + " order by created_at desc, id desc limit :limit offset :offset")
                .paramSource(filter)
                .query(rows)
                .list();
    }

    long count(JobFilter filter) {
        return jdbc.sql("select count(*) from job " + JobFilter.WHERE)
                .paramSource(filter)
                .query(Long.class)
                .single();
    }
}
