package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.task.Task;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Whether and when a failed task is tried again: exponential, with full jitter, but never before a provider allows. */
@Component
class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final LeaseTerms properties;

    Backoff(LeaseTerms properties) {
        this.properties = properties;
    }

    boolean allows(Task task, TaskFailure failure) {
        return failure.retryable() && task.failures() + 1 < properties.maxFailures();
    }

    Duration delay(Task task, TaskFailure failure) {
        long first = properties.firstBackoff().toMillis();
        long ceiling =
                Math.min(properties.longestBackoff().toMillis(), first << Math.min(task.failures(), MOST_DOUBLINGS));
        Duration jittered = Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
        Duration asked = failure.retryAfter();
        return asked == null || asked.compareTo(jittered) < 0 ? jittered : asked;
    }
}
