package io.filmstudio.gateway.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts for all gateways together: the generic cell rate algorithm in one call, by the clock of Redis. */
@Component
class RedisLimits {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("gateway-rate-limit.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;

    RedisLimits(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** What Redis gave: perhaps fewer permits than wanted, perhaps none. */
    record Grant(long permits, long remaining, Duration reset, Duration retryAfter) {}

    Mono<Grant> take(String key, Policy policy, long wanted) {
        List<String> arguments = List.of(
                Long.toString(policy.intervalMicros()), Long.toString(policy.windowMicros()), Long.toString(wanted));
        return redis.execute(SCRIPT, List.of("limit:" + policy.name() + ":" + key), arguments)
                .next()
                .map(RedisLimits::grant);
    }

    private static Grant grant(List<?> reply) {
        return new Grant(number(reply, 0), number(reply, 1), micros(reply, 2), micros(reply, 3));
    }

    private static Duration micros(List<?> reply, int index) {
        return Duration.of(number(reply, index), ChronoUnit.MICROS);
    }

    private static long number(List<?> reply, int index) {
        return ((Number) reply.get(index)).longValue();
    }
}
