package io.filmstudio.aijob.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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

    /** Adds a line in the transaction that raised the job's last event to be its number, so that there is no gap. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(String name, Job job) {
        jdbc.sql("insert into job_event (job_id, id, name, data) values (:job, :id, :name, :data::jsonb)")
                .param("job", job.id())
                .param("id", job.lastEvent())
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

    /** Nobody watches what ended a month ago. */
    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql(
                        """
                delete from job_event using job
                where job.id = job_event.job_id and job.status in ('completed', 'failed', 'cancelled')
                    and job.completed_at < now() - interval '30 days'
                """)
                .update();
    }

    /** How far the logs of these jobs are; those that are gone are missing. */
    public List<Position> positions(Collection<UUID> jobIds) {
        return jdbc.sql(
                        """
                select id as job_id, last_event, status in ('completed', 'failed', 'cancelled') as ended
                from job where id = any (:jobs::uuid[])
                """)
                .param("jobs", jobIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Position.class)
                .list();
    }

    /** @param ended whether nothing more is to come but for a retry */
    public record Position(UUID jobId, long lastEvent, boolean ended) {}

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
