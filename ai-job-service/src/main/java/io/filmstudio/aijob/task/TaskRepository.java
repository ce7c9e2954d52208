package io.filmstudio.aijob.task;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Owner of table task: one conditional statement for each change of hands. */
@Repository
class TaskRepository {

    /** What a worker spent on a task counts for its tenant, however the attempt ended. */
    private static final String GIVEN_UP =
            """
             worker_id = null, lease_until = null, progress = 0, claimed_at = null,
                consumed_seconds = consumed_seconds + coalesce(extract(epoch from now() - claimed_at), 0)
            """;

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

    /** How many ready tasks come before the first of each job; a job of which nothing waits for a worker is missing. */
    Map<UUID, Integer> countAhead(Collection<UUID> jobIds) {
        Map<UUID, Integer> ahead = new HashMap<>();
        jdbc.sql(
                        """
                with mine as (
                    select distinct on (job_id) * from task
                    where job_id = any (:jobs::uuid[]) and state in ('available', 'parked')
                    order by job_id, state, start_tag)
                select job_id, (select count(*) from task other
                    where other.capability = mine.capability and other.state = 'available'
                        and (mine.state = 'parked' or (other.start_tag, other.id) < (mine.start_tag, mine.id))) as ahead
                from mine
                """)
                .param("jobs", jobIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    ahead.put(row.getObject("job_id", UUID.class), row.getInt("ahead"));
                });
        return ahead;
    }

    /** Whoever has claimed the task by the same id may ask again. */
    Optional<Task> claim(Lease lease, @Nullable UUID claimId, Duration length) {
        return held(
                        """
                update task set state = 'running', worker_id = :worker, claim_id = :claim::uuid,
                    claimed_at = coalesce(claimed_at, now()), progress = 0, step = null,
                    lease_until = now() + make_interval(secs => :seconds)
                where id = :id and attempt = :attempt and (state = 'dispatched'
                    or state = 'running' and worker_id = :worker and claim_id = :claim::uuid) returning
                """
                                + TaskRows.COLUMNS,
                        lease)
                .param("claim", claimId)
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
                update task set state = 'scheduled', failures = failures + 1,
                    due_at = now() + make_interval(secs => :seconds),
                """
                                        + GIVEN_UP + HELD,
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
        return held("update task set state = 'available'," + GIVEN_UP + HELD, lease)
                        .update()
                == 1;
    }

    Optional<Task> end(Lease lease, Ending ending) {
        return ended(held(ending("delete from task" + HELD), lease), ending).optional();
    }

    List<Task> endAll(UUID jobId, Ending ending) {
        return ended(jdbc.sql(ending("delete from task where job_id = :job")).param("job", jobId), ending)
                .list();
    }

    /** From one table into the other. */
    private static String ending(String delete) {
        return "with ended as (" + delete + " returning *), noted as (" + FinishedTaskRepository.NOTE + ") select "
                + TaskRows.COLUMNS + " from ended as task";
    }

    private MappedQuerySpec<Task> ended(StatementSpec statement, Ending ending) {
        return statement
                .param("state", ending.state().wire())
                .param(
                        "result",
                        ending.result() == null ? null : ending.result().toString())
                .param("code", ending.code())
                .param("message", ending.message())
                .query(rows);
    }

    private StatementSpec held(String sql, Lease lease) {
        return jdbc.sql(sql)
                .param("id", lease.taskId())
                .param("attempt", lease.attempt())
                .param("worker", lease.workerId());
    }
}
