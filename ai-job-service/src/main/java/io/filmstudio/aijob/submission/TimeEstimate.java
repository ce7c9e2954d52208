package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.worker.WorkerRegistry;
import java.time.Clock;
import java.time.Duration;
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

    TimeEstimate(WorkerRegistry workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Seconds from now until the job is done; 0 when it has ended. */
    public long seconds(Job job) {
        if (job.status().ended()) {
            return 0;
        }
        if (job.startedAt() != null && job.progress() >= TELLING_PERCENT) {
            double elapsed = Duration.between(job.startedAt(), clock.instant()).toMillis() / 1000.0;
            return Math.max(1, Math.round(elapsed * (100 - job.progress()) / job.progress()));
        }
        int parallel = Math.clamp(workers.slots(), 1, MOST_PARALLEL);
        return Math.max(1, Math.round(job.estimatedSeconds() / parallel));
    }
}
