package io.filmstudio.aijob.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what becomes of jobs, and says so in the log. */
@Component
class JobMetrics {

    private static final Logger log = LoggerFactory.getLogger(JobMetrics.class);

    private final MeterRegistry registry;

    JobMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Job job) {
        String type = job.type().wire();
        String status = job.status().wire();
        registry.counter("studio.jobs", "type", type, "status", status).increment();
        if (job.status() == JobStatus.COMPLETED && job.startedAt() != null && job.completedAt() != null) {
            Timer.builder("studio.jobs.duration")
                    .description("From the start of a job's first task to its result")
                    .tag("type", type)
                    .publishPercentileHistogram()
                    .register(registry)
                    .record(Duration.between(job.startedAt(), job.completedAt()));
        }
        String why = job.failure() == null ? "" : " (" + job.failure().code() + ")";
        log.info("job {} run {}, {}, is {}{}", job.id(), job.run(), type, status, why);
    }
}
