package io.filmstudio.admin.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps one row per job. The highest version says the status; a newer run forgets the instants of the last; within a
 * run, an instant is kept whenever it is told, so that a late event completes the row without turning it back.
 */
@Repository
class JobReadModel {

    private final JdbcClient jdbc;

    JobReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(JobFact fact) {
        jdbc.sql(
                        """
                insert into job (job_id, user_id, project_id, type, status, run, version)
                values (:jobId, :userId, :projectId, :type, :status, :run, -1)
                on conflict (job_id) do nothing
                """)
                .paramSource(fact)
                .update();
        jdbc.sql(
                        """
                update job set run = :run, queued_at = null, started_at = null, ended_at = null
                where job_id = :jobId and run < :run
                """)
                .paramSource(fact)
                .update();
        jdbc.sql(
                        """
                update job set queued_at = coalesce(queued_at, :queuedAt), started_at = coalesce(started_at, :startedAt),
                    ended_at = coalesce(ended_at, :endedAt)
                where job_id = :jobId and run = :run
                """)
                .paramSource(fact)
                .update();
        jdbc.sql(
                        """
                update job set status = :status, version = :version, credits = coalesce(:credits, credits),
                    error_code = :errorCode, error_message = :errorMessage
                where job_id = :jobId and version < :version
                """)
                .paramSource(fact)
                .update();
    }
}
