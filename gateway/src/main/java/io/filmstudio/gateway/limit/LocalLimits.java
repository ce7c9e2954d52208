package io.filmstudio.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The same algorithm for this gateway alone, while Redis is away. */
@Component
class LocalLimits {

    private static final int MAX_KEYS = 100_000;
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Theoretical arrival time per key, in microseconds since the epoch. */
    private final Cache<String, Long> arrivals =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(MEMORY).build();

    private final Clock clock;

    LocalLimits(Clock clock) {
        this.clock = clock;
    }

    Decision take(String key, Policy policy) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long interval = policy.intervalMicros();
        AtomicReference<Decision> decision = new AtomicReference<>();
        arrivals.asMap().compute(policy.name() + ":" + key, (_, stored) -> {
            long arrival = stored == null ? now : Math.max(stored, now);
            long free = (policy.windowMicros() - (arrival - now)) / interval;
            long next = free > 0 ? arrival + interval : arrival;
            decision.set(new Decision(
                    free > 0,
                    Math.max(0, free - 1),
                    micros(next - now),
                    micros(Math.max(0, next + interval - policy.windowMicros() - now))));
            return next;
        });
        return decision.get();
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
