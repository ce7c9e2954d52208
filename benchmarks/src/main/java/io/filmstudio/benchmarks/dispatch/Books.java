package io.filmstudio.benchmarks.dispatch;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into both services' tables; what it says was committed. */
final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    Books(DataSource everything) {
        this.jdbc = JdbcClient.create(everything);
    }

    OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    /** How many jobs were paid for between the two. */
    long captures(OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql(
                        """
                select count(*) from credits.transfer
                where kind = 'CAPTURE' and created_at >= :from and created_at < :to
                """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** In milliseconds how long the jobs that were submitted since took from one stage to the next, each time the median. */
    Map<String, Double> stages(OffsetDateTime since) {
        Map<String, Double> stages = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select stage, 1000 * extract(epoch from percentile_cont(0.5) within group (order by took)) as millis
                from jobs.job
                join credits.transfer hold on hold.kind = 'HOLD' and hold.job_id = job.id
                join credits.transfer capture on capture.kind = 'CAPTURE' and capture.pending_id = hold.id
                cross join lateral (values
                    (1, 'until queued', queued_at - job.created_at),
                    (2, 'until claimed', started_at - queued_at),
                    (3, 'until finished', completed_at - started_at),
                    (4, 'until captured', capture.created_at - completed_at)) step (number, stage, took)
                where job.type <> 'film' and job.created_at >= :since group by number, stage order by number
                """)
                .param("since", since)
                .query(row -> {
                    stages.put(row.getString("stage"), row.getDouble("millis"));
                });
        return stages;
    }

    /** Waits until every job is settled and every event about it has left, so that who comes next has the machine alone. */
    void awaitQuiet(Duration poll) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isQuiet()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("jobs were not settled within " + PATIENCE);
            }
            LockSupport.parkNanos(poll.toNanos());
        }
    }

    private boolean isQuiet() {
        return jdbc.sql(
                        """
                select not exists (select from credits.open_hold) and not exists (select from credits.outbox)
                    and not exists (select from jobs.outbox)
                """)
                .query(Boolean.class)
                .single();
    }

    /** Fills the queue with tasks of somebody who has reached the limit of what may run. */
    void park(String kind, String capability, int tasks) {
        UUID job = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into jobs.job (id, user_id, project_id, type, status, request, credits, estimated_seconds)
                values (:job, :job, :job, 'film', 'processing', '{}', 1, 10)
                """)
                .param("job", job)
                .update();
        jdbc.sql(
                        """
                insert into jobs.task (id, job_id, run, name, kind, capability, state, user_id, weight, cost, parameters,
                    inputs, needs)
                select gen_random_uuid(), :job, 1, 'parked-' || i, :kind, :capability, 'parked', :job, 1, 10, '{}', '[]', '{}'
                from generate_series(1, :tasks) i
                """)
                .param("job", job)
                .param("kind", kind)
                .param("capability", capability)
                .param("tasks", tasks)
                .update();
        jdbc.sql("analyze jobs.task").update();
    }

    /** What must not be, and how often it is. */
    Map<String, Long> flaws() {
        Map<String, Long> flaws = new LinkedHashMap<>();
        flaws.put(
                "jobs not completed",
                count("select count(*) from jobs.job where type <> 'film' and status <> 'completed'"));
        flaws.put(
                "jobs not captured once",
                count(
                        """
                select count(*) from (
                    select from jobs.job
                    left join credits.transfer hold on hold.kind = 'HOLD' and hold.job_id = job.id
                    left join credits.transfer capture on capture.kind = 'CAPTURE' and capture.pending_id = hold.id
                    where job.type <> 'film' group by job.id having count(capture.id) <> 1)
                """));
        flaws.put("violated invariants", count("select count(*) from credits.violated_invariant"));
        return flaws;
    }

    /** How many jobs there were that should have lived to the end. */
    long lives() {
        return count("select count(*) from jobs.job where type <> 'film'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
