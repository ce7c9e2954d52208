package io.filmstudio.aijob.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owner of table task: one conditional statement for each change of hands. */
@Repository
class TaskRepository {

    private static final String HELD =
            " where id = :id and attempt = :attempt and worker_id = :worker and state = 'running' ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TaskRows rows;

    TaskRepository(JdbcClient jdbc, JsonMapper json, TaskRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** Answers whether the task is new: a task that its run has already is left alone. */
    boolean insert(UUID id, TaskOwner owner, TaskDraft draft, @Nullable String traceparent) {
        return jdbc.sql(
                                """
                insert into task (id, job_id, run, name, kind, capability, state, user_id, weight, cost, parameters,
                    inputs, needs, traceparent)
                values (:id, :job, :run, :name, :kind, :capability, 'waiting', :user, :weight, :cost,
                    :parameters::jsonb, :inputs::jsonb, :needs, :traceparent)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("job", owner.jobId())
                        .param("run", owner.run())
                        .param("name", draft.name())
                        .param("kind", draft.kind().wire())
                        .param("capability", draft.kind().capability().wire())
                        .param("user", owner.userId())
                        .param("weight", owner.weight())
                        .param("cost", draft.cost())
                        .param("parameters", json.writeValueAsString(draft.parameters()))
                        .param("inputs", json.writeValueAsString(draft.inputs()))
                        .param("needs", draft.needs().toArray(String[]::new))
                        .param("traceparent", traceparent)
                        .update()
                == 1;
    }

    /** Strikes a finished task off its siblings' needs and answers those that need nothing more. */
    List<UUID> satisfy(UUID jobId, String name) {
        return jdbc
                .sql(
                        """
                update task set needs = array_remove(needs, :name)
                where job_id = :job and state = 'waiting' and :name = any (needs)
                returning id, cardinality(needs) as open
                """)
                .param("name", name)
                .param("job", jobId)
                .query((row, number) -> row.getInt("open") == 0 ? row.getObject("id", UUID.class) : null)
                .list()
                .stream()
                .filter(id -> id != null)
                .sorted()
                .toList();
    }

    Optional<UUID> findJob(UUID taskId) {
        return jdbc.sql("select job_id from task where id = :id")
                .param("id", taskId)
                .query(UUID.class)
                .optional();
    }

    Optional<Task> findHeld(Lease lease) {
        return held("select " + TaskRows.COLUMNS + " from task" + HELD, lease)
                .query(rows)
                .optional();
    }

    Optional<Task> findRunning(UUID taskId, int attempt) {
        return jdbc.sql("select " + TaskRows.COLUMNS
                        + " from task where id = :id and attempt = :attempt and state = 'running'")
                .param("id", taskId)
                .param("attempt", attempt)
                .query(rows)
                .optional();
    }

    List<Task> ofJob(UUID jobId) {
        return jdbc.sql("select " + TaskRows.COLUMNS + " from task where job_id = :job")
                .param("job", jobId)
                .query(rows)
                .list();
    }

    /** How many ready tasks come before the first of this job, or empty when none of it waits for a worker. */
    Optional<Integer> countAhead(UUID jobId) {
        return jdbc.sql(
                        """
                select (select count(*) from task other
                    where other.capability = mine.capability and other.state = 'available'
                        and (mine.state = 'parked' or (other.start_tag, other.id) < (mine.start_tag, mine.id)))
                from task mine where job_id = :job and state in ('available', 'parked')
                order by mine.state, start_tag limit 1
                """)
                .param("job", jobId)
                .query(Integer.class)
                .optional();
    }

    Optional<Task> claim(Lease lease, Duration length) {
        return held(
                        """
                update task set state = 'running', worker_id = :worker, claimed_at = now(), progress = 0, step = null,
                    lease_until = now() + make_interval(secs => :seconds)
                where id = :id and attempt = :attempt and state = 'dispatched' returning
                """
                                + TaskRows.COLUMNS,
                        lease)
                .param("seconds", length.toMillis() / 1000.0)
                .query(rows)
                .optional();
    }

    Optional<Task> renew(Lease lease, Duration length, double progress, String step) {
        return held(
                        """
                update task set progress = greatest(progress, :progress), step = :step,
                    lease_until = now() + make_interval(secs => :seconds)
                """
                                + HELD + " returning " + TaskRows.COLUMNS,
                        lease)
                .param("progress", progress)
                .param("step", step)
                .param("seconds", length.toMillis() / 1000.0)
                .query(rows)
                .optional();
    }

    boolean reschedule(Lease lease, Duration delay) {
        return held(
                                """
                update task set state = 'scheduled', failures = failures + 1, worker_id = null, lease_until = null,
                    progress = 0, due_at = now() + make_interval(secs => :seconds)
                """
                                        + HELD,
                                lease)
                        .param("seconds", delay.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    /** Whoever takes the task over sees the call, until it is forgotten. */
    boolean rememberCall(Lease lease, @Nullable ProviderCall call) {
        return held("update task set provider_call = :call::jsonb" + HELD, lease)
                        .param("call", call == null ? null : json.writeValueAsString(call))
                        .update()
                == 1;
    }

    boolean giveBack(Lease lease) {
        return held(
                                """
                update task set state = 'available', worker_id = null, lease_until = null, progress = 0
                """
                                        + HELD,
                                lease)
                        .update()
                == 1;
    }

    Optional<Task> remove(Lease lease) {
        return held("delete from task" + HELD + "returning " + TaskRows.COLUMNS, lease)
                .query(rows)
                .optional();
    }

    List<Task> removeAll(UUID jobId) {
        return jdbc.sql("delete from task where job_id = :job returning " + TaskRows.COLUMNS)
                .param("job", jobId)
                .query(rows)
                .list();
    }

    private StatementSpec held(String sql, Lease lease) {
        return jdbc.sql(sql)
                .param("id", lease.taskId())
                .param("attempt", lease.attempt())
                .param("worker", lease.workerId());
    }
}
