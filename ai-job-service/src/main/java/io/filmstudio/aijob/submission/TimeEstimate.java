package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobStatus;
import io.filmstudio.aijob.worker.WorkerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long a job will still take, as far as anybody can say. */
@Component
public class TimeEstimate {

    /** As many workers as one job can keep busy. */
    private static final int MOST_PARALLEL = 4;
    /** Below this its own pace says too little about a job. */
    private static final int TELLING_PERCENT = 10;

    private final WorkerRegistry workers;
    private final Clock clock;
    private volatile Slots slots = new Slots(0, Instant.MIN);

    TimeEstimate(WorkerRegistry workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Seconds from now until the job is done; 0 when it has ended. */
    public long seconds(Job job) {
        if (job.status().ended()) {
            return 0;
        }
        if (job.status() == JobStatus.PROCESSING && job.startedAt() != null && job.progress() >= TELLING_PERCENT) {
            double elapsed = Duration.between(job.startedAt(), clock.instant()).toMillis() / 1000.0;
            return Math.max(1, Math.round(elapsed * (100 - job.progress()) / job.progress()));
        }
        return Math.max(1, Math.round(job.estimatedSeconds() / Math.clamp(slots(), 1, MOST_PARALLEL)));
    }

    /** Asked for with every job that is submitted or shown, and good enough when it is a second old. */
    private int slots() {
        Slots known = slots;
        if (clock.instant().isAfter(known.goodUntil())) {
            known = new Slots(workers.slots(), clock.instant().plusSeconds(1));
            slots = known;
        }
        return known.count();
    }

    private record Slots(int count, Instant goodUntil) {}
}
