package io.filmstudio.aijob.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happened to each job, in order, for watchers who may come late or come back. */
@Repository
public class JobLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JobLog(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Adds a line in the caller's transaction; the number comes from the job's own row, so there is no gap. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(String name, Job job) {
        jdbc.sql(
                        """
                with numbered as (
                    update job set last_event = last_event + 1 where id = :id returning last_event)
                insert into job_event (job_id, id, name, data) select :id, last_event, :name, :data::jsonb from numbered
                """)
                .param("id", job.id())
                .param("name", name)
                .param("data", json.writeValueAsString(Line.of(job, clock.instant())))
                .update();
        events.publishEvent(new JobMoved(job.id()));
    }

    public List<JobEvent> after(UUID jobId, long lastId, int limit) {
        return jdbc.sql(
                        "select id, name, data from job_event where job_id = :job and id > :last order by id limit :limit")
                .params(Map.of("job", jobId, "last", lastId, "limit", limit))
                .query(JobEvent.class)
                .list();
    }

    /** What a watcher is told. */
    private record Line(
            UUID jobId,
            int run,
            String status,
            int progress,
            String currentStep,
            Job.@Nullable Failure error,
            Instant at) {

        static Line of(Job job, Instant at) {
            return new Line(
                    job.id(), job.run(), job.status().shown(), job.progress(), job.currentStep(), job.failure(), at);
        }
    }
}
