package io.filmstudio.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.filmstudio.gateway.limit.RedisLimits.Grant;
import java.time.Duration;
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
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    private static final int LEASES_PER_WINDOW = 20;
    private static final int MAX_LEASES = 50_000;

    private final Cache<String, Lease> leases = Caffeine.newBuilder()
            .maximumSize(MAX_LEASES)
            .expireAfterAccess(Duration.ofSeconds(20))
            .build();
    private final RedisLimits redis;
    private final LocalLimits local;
    private final long replicas;
    private final Duration patience;
    private volatile long pausedAt = System.nanoTime() - PAUSE;

    Limiter(RedisLimits redis, LocalLimits local, LimitProperties properties) {
        this.redis = redis;
        this.local = local;
        this.replicas = properties.replicas();
        this.patience = properties.patience();
    }

    Mono<Decision> take(Limit limit) {
        Lease lease = leases.get(
                limit.policy().name() + ":" + limit.key(),
                _ -> new Lease(limit.policy().permits() / LEASES_PER_WINDOW));
        Decision decision = lease.take();
        return decision != null ? Mono.just(decision) : fromRedis(limit, lease);
    }

    private Mono<Decision> fromRedis(Limit limit, Lease lease) {
        if (System.nanoTime() - pausedAt < PAUSE) {
            return Mono.fromSupplier(() -> withoutRedis(limit));
        }
        return lease.refill(wanted -> ask(limit, wanted))
                .flatMap(grant -> afterwards(limit, lease, grant))
                .onErrorResume(_ -> Mono.fromSupplier(() -> withoutRedis(limit)));
    }

    private Mono<Grant> ask(Limit limit, long wanted) {
        return redis.take(limit.key(), limit.policy(), wanted).timeout(patience).doOnError(failure -> {
            log.warn("Limits are local while Redis is away: {}", failure.toString());
            pausedAt = System.nanoTime();
        });
    }

    /** Others may have taken all of the grant: then there is more to ask for, unless Redis has no more. */
    private Mono<Decision> afterwards(Limit limit, Lease lease, Grant grant) {
        Decision decision = lease.take();
        if (decision != null) {
            return Mono.just(decision);
        }
        return grant.remaining() > 0
                ? fromRedis(limit, lease)
                : Mono.just(new Decision(false, 0, grant.reset(), grant.retryAfter()));
    }

    private Decision withoutRedis(Limit limit) {
        return limit.strict()
                ? local.take(limit.key(), limit.policy().share(replicas))
                : Decision.unlimited(limit.policy());
    }
}
