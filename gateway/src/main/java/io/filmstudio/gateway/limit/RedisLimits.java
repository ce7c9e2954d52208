package io.filmstudio.gateway.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private final ReactiveStringRedisTemplate redis;

    @SuppressWarnings("rawtypes")
    private final RedisScript<List> script;

    /** Reads the script once: one that is given as a file looks for changes of it at every call. */
    RedisLimits(ReactiveStringRedisTemplate redis) throws IOException {
        this.redis = redis;
        this.script = RedisScript.of(
                new ClassPathResource("gateway-rate-limit.lua").getContentAsString(StandardCharsets.UTF_8), List.class);
    }

    /** What Redis gave: perhaps fewer permits than wanted, perhaps none. */
    record Grant(long permits, long remaining, Duration reset, Duration retryAfter) {}

    Mono<Grant> take(String key, Policy policy, long wanted) {
        List<String> arguments = List.of(
                Long.toString(policy.intervalMicros()), Long.toString(policy.windowMicros()), Long.toString(wanted));
        return redis.execute(script, List.of("limit:" + policy.name() + ":" + key), arguments)
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
