package io.filmstudio.gateway.limit;

import io.filmstudio.gateway.limit.RedisLimits.Grant;
import java.time.Duration;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Permits of one key, taken from Redis in advance; those not used within a few seconds are lost. So it begins with one,
 * takes more only while they are used up in time, and as many as wait for one: they wait for the same call.
 */
final class Lease {

    private static final long LIFE = Duration.ofSeconds(10).toNanos();

    private final long largest;
    private long size = 1;
    private long permits;
    private long waiting;
    private Grant granted = new Grant(0, 0, Duration.ZERO, Duration.ZERO);
    private long grantedAt = System.nanoTime() - LIFE;
    private @Nullable Mono<Grant> call;

    Lease(long largest) {
        this.largest = largest;
    }

    /** Takes one permit; null when there is none. */
    synchronized @Nullable Decision take() {
        if (permits == 0 || age() >= LIFE) {
            return null;
        }
        permits--;
        return new Decision(true, granted.remaining() + permits, granted.reset(), Duration.ZERO);
    }

    /** Asks for permits, or joins the call that is under way; whose they become is for {@link #take} to say. */
    synchronized Mono<Grant> refill(LongFunction<Mono<Grant>> redis) {
        waiting++;
        if (call == null) {
            call = Mono.defer(() -> redis.apply(wanted()))
                    .doOnNext(this::add)
                    .doOnTerminate(this::endCall)
                    .cache();
        }
        return call;
    }

    private synchronized long wanted() {
        if (age() >= LIFE) {
            size = 1;
        } else if (age() < LIFE / 2) {
            size = Math.min(largest, 2 * size);
        }
        return Math.max(size, waiting);
    }

    private synchronized void add(Grant grant) {
        permits = grant.permits();
        granted = grant;
        grantedAt = System.nanoTime();
    }

    private synchronized void endCall() {
        call = null;
        waiting = 0;
    }

    private long age() {
        return System.nanoTime() - grantedAt;
    }
}
