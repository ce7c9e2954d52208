package io.filmstudio.aijob.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owner of table finished_task: what ended, how, and what it left. */
@Repository
class FinishedTaskRepository {

    /** Notes what a statement has deleted from table task as {@code ended}. */
    static final String NOTE =
            """
             insert into finished_task (id, job_id, run, name, kind, state, attempt, worker_id, cost, result,
                error_code, error_message, claimed_at, elapsed_seconds)
            select id, job_id, run, name, kind, :state, attempt, worker_id, cost, :result::jsonb,
                :code, :message, claimed_at,
                consumed_seconds + coalesce(extract(epoch from now() - claimed_at), 0)
            from ended
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FinishedTaskRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Part> parts(UUID jobId) {
        return jdbc.sql("select * from finished_task where job_id = :job and state = 'succeeded'")
                .param("job", jobId)
                .query(this::part)
                .list();
    }

    /** Parts that a new run cannot use are made again. */
    void supersede(UUID jobId) {
        jdbc.sql("update finished_task set state = 'superseded' where job_id = :job and state = 'succeeded'")
                .param("job", jobId)
                .update();
    }

    /** How the task ended while this lease held it; empty when it was another's, or has not ended. */
    Optional<TaskState> stateUnder(Lease lease) {
        return jdbc.sql(
                        """
                select state from finished_task where id = :id and attempt = :attempt and worker_id = :worker
                """)
                .param("id", lease.taskId())
                .param("attempt", lease.attempt())
                .param("worker", lease.workerId())
                .query(String.class)
                .optional()
                .filter(state -> !state.equals("superseded"))
                .map(TaskState::of);
    }

    /** The parts of a film that is done are not asked for any more; those of a failed one serve a retry. */
    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql(
                        """
                delete from finished_task using job
                where job.id = finished_task.job_id and job.status = 'completed'
                    and job.completed_at < now() - interval '30 days'
                """)
                .update();
    }

    private Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getString("name"),
                TaskKind.of(row.getString("kind")),
                row.getDouble("cost"),
                row.getObject("job_id", UUID.class),
                row.getInt("run"),
                row.getObject("id", UUID.class),
                row.getInt("attempt"),
                json.readTree(row.getString("result")));
    }
}
