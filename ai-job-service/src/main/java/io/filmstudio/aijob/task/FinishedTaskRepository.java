package io.filmstudio.aijob.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owner of table finished_task: what ended, how, and what it left. */
@Repository
class FinishedTaskRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FinishedTaskRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Task task, Ending ending) {
        jdbc.sql(
                        """
                insert into finished_task (id, job_id, run, name, kind, state, attempt, worker_id, cost, result,
                    error_code, error_message, claimed_at, elapsed_seconds)
                values (:id, :job, :run, :name, :kind, :state, :attempt, :worker, :cost, :result::jsonb,
                    :code, :message, now() - make_interval(secs => :elapsed), :seconds)
                """)
                .param("id", task.id())
                .param("job", task.jobId())
                .param("run", task.run())
                .param("name", task.name())
                .param("kind", task.kind().wire())
                .param("state", ending.state().wire())
                .param("attempt", task.attempt())
                .param("worker", task.workerId())
                .param("cost", task.cost())
                .param(
                        "result",
                        ending.result() == null ? null : ending.result().toString())
                .param("code", ending.code())
                .param("message", ending.message())
                .param("elapsed", task.elapsedSeconds())
                .param("seconds", ending.seconds())
                .update();
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
