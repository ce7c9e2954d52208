package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.Registration;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps this worker known to ai-job-service. */
public final class Presence {

    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();
    private static final long EXPIRY = Duration.ofSeconds(30).toNanos();
    private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();

    private final JobServiceClient jobs;
    private final Collection<String> capabilities;
    private final Slots slots;
    private final Reachability reachability = new Reachability("ai-job-service");
    private volatile @Nullable String prefix;
    private volatile long acceptedAt;
    private long dueAt = System.nanoTime();
    private long pause = FIRST_PAUSE;

    public Presence(JobServiceClient jobs, Collection<String> capabilities, Slots slots) {
        this.jobs = jobs;
        this.capabilities = capabilities;
        this.slots = slots;
    }

    Collection<String> capabilities() {
        return capabilities;
    }

    /** The prefix of the work queues; empty while ai-job-service does not count on this worker. */
    public Optional<String> prefix() {
        return Optional.ofNullable(prefix).filter(known -> System.nanoTime() - acceptedAt < EXPIRY);
    }

    /** Registers when it is time to. Answers nanoseconds until the next time. */
    long refresh() {
        if (System.nanoTime() >= dueAt) {
            dueAt = System.nanoTime() + (register() ? INTERVAL : backOff());
        }
        return dueAt - System.nanoTime();
    }

    /** Says that this worker takes no more. Nobody minds when it is not heard: the registration expires. */
    void leave() {
        if (prefix().isPresent()) {
            try {
                jobs.register(new Registration(capabilities, 0, 0));
            } catch (RuntimeException away) {
                reachability.away(away);
            }
        }
    }

    private boolean register() {
        try {
            prefix = jobs.register(new Registration(capabilities, slots.total(), slots.free()))
                    .prefix();
            acceptedAt = System.nanoTime();
            pause = FIRST_PAUSE;
            reachability.reached();
            return true;
        } catch (RuntimeException away) {
            // also an answer of something in between, such as a proxy's page: the worker must not stop asking for it
            reachability.away(away);
            return false;
        }
    }

    private long backOff() {
        long now = pause;
        pause = Math.min(2 * pause, INTERVAL);
        return now;
    }
}
