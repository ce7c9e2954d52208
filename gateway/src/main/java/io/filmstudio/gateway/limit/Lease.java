package io.filmstudio.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Permits taken from Redis in advance and not used yet; they count for a few seconds. */
final class Lease {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final AtomicLong permits;
    private final long remainingElsewhere;
    private final Duration reset;
    private final Instant until;

    Lease(RedisLimits.Grant grant, Instant now) {
        this.permits = new AtomicLong(grant.permits());
        this.remainingElsewhere = grant.remaining();
        this.reset = grant.reset();
        this.until = now.plus(LIFE);
    }

    /** A lease with the permits of this one too, which then has none: several may be taken out at the same moment. */
    Lease mergedInto(RedisLimits.Grant grant, Instant now) {
        Lease merged = new Lease(grant, now);
        merged.permits.addAndGet(now.isBefore(until) ? permits.getAndSet(0) : 0);
        return merged;
    }

    /** Takes one permit, or leaves the lease as it is and answers a refusal. */
    Decision take(Instant now) {
        long left = now.isBefore(until) ? permits.getAndUpdate(count -> Math.max(0, count - 1)) - 1 : -1;
        return new Decision(left >= 0, remainingElsewhere + Math.max(0, left), reset, Duration.ZERO);
    }
}
