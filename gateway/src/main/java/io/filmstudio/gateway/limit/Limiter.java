package io.filmstudio.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives permits. Large limits are taken from Redis in small leases, so that most requests need no round trip. While
 * Redis is away, what must stay limited is limited by this gateway alone, at its share; the rest passes.
 */
@Component
class Limiter {

    private static final Logger log = LoggerFactory.getLogger(Limiter.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LEASES_PER_WINDOW = 20;
    private static final int MAX_LEASES = 50_000;

    private final Cache<String, Lease> leases = Caffeine.newBuilder()
            .maximumSize(MAX_LEASES)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final RedisLimits redis;
    private final LocalLimits local;
    private final long replicas;
    private final Duration patience;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    Limiter(RedisLimits redis, LocalLimits local, LimitProperties properties, Clock clock) {
        this.redis = redis;
        this.local = local;
        this.replicas = properties.replicas();
        this.patience = properties.patience();
        this.clock = clock;
    }

    Mono<Decision> take(Limit limit) {
        String leaseKey = limit.policy().name() + ":" + limit.key();
        Lease lease = leases.getIfPresent(leaseKey);
        if (lease != null) {
            Decision decision = lease.take(clock.instant());
            if (decision.allowed()) {
                return Mono.just(decision);
            }
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return Mono.fromSupplier(() -> withoutRedis(limit));
        }
        return redis.take(limit.key(), limit.policy(), leaseSize(limit.policy()))
                .timeout(patience)
                .map(grant -> use(leaseKey, grant))
                .onErrorResume(failure -> {
                    log.warn("Limits are local while Redis is away: {}", failure.toString());
                    pausedUntil = clock.instant().plus(PAUSE);
                    return Mono.fromSupplier(() -> withoutRedis(limit));
                });
    }

    private Decision use(String leaseKey, RedisLimits.Grant grant) {
        if (grant.permits() == 0) {
            return new Decision(false, 0, grant.reset(), grant.retryAfter());
        }
        Instant now = clock.instant();
        if (grant.permits() == 1) {
            return new Lease(grant, now).take(now);
        }
        AtomicReference<Decision> decision = new AtomicReference<>();
        leases.asMap().compute(leaseKey, (_, other) -> {
            Lease lease = other == null ? new Lease(grant, now) : other.mergedInto(grant, now);
            decision.set(lease.take(now));
            return lease;
        });
        return decision.get();
    }

    private Decision withoutRedis(Limit limit) {
        return limit.strict()
                ? local.take(limit.key(), limit.policy().share(replicas))
                : Decision.unlimited(limit.policy());
    }

    private static long leaseSize(Policy policy) {
        return Math.max(1, policy.permits() / LEASES_PER_WINDOW);
    }
}
