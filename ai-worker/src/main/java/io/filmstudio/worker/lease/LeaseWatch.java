package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import java.time.Duration;

/**
 * Knows when the next heartbeat is due and when the lease must be taken for lost. Counts from before a call was sent,
 * so that it never believes longer in the lease than ai-job-service does. It sees time in which the process stood still.
 */
final class LeaseWatch {

    private static final long SHORTEST_PAUSE = Duration.ofSeconds(1).toNanos();

    /** Of a heartbeat that is never answered, and the pause before the next look at the clock. */
    private static final long LONGEST_BEAT = Duration.ofSeconds(9).toNanos();

    private final long lease;
    private final long interval;
    private final long margin;
    private long heardAt;
    private long sentAt;

    LeaseWatch(Claim claim, long claimedAt) {
        this.lease = Duration.ofSeconds(claim.leaseSeconds()).toNanos();
        this.interval = Duration.ofSeconds(claim.heartbeatSeconds()).toNanos();
        this.margin = Math.min(lease / 5, LONGEST_BEAT);
        this.heardAt = claimedAt;
        this.sentAt = claimedAt;
    }

    void sending() {
        sentAt = System.nanoTime();
    }

    /** The heartbeat that was sent last was answered. */
    void heard() {
        heardAt = sentAt;
    }

    boolean isLost() {
        return System.nanoTime() - heardAt > lease - margin;
    }

    /** Nanoseconds until a heartbeat may be sent when there are news. */
    long untilNextAllowed() {
        return sentAt + SHORTEST_PAUSE - System.nanoTime();
    }

    /** Nanoseconds until a heartbeat must be sent; earlier while nobody answers. */
    long untilNextDue() {
        long pause = heardAt == sentAt ? interval : Math.min(interval, 2 * SHORTEST_PAUSE);
        return sentAt + pause - System.nanoTime();
    }

    Duration length() {
        return Duration.ofNanos(lease);
    }
}
