package io.filmstudio.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether a session or user was revoked, as user-service tells through Redis; an answer counts for a second. While Redis
 * is away tokens count until they expire, which is soon.
 */
@Component
class Revocations {

    private static final Logger log = LoggerFactory.getLogger(Revocations.class);
    private static final Duration MEMORY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MAX_REMEMBERED = 50_000;

    /** Session to the millisecond in which it, or its user, was revoked; 0 for never. */
    private final Cache<String, Long> revokedAt = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_REMEMBERED)
            .build();

    private final ReactiveStringRedisTemplate redis;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    Revocations(ReactiveStringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    Mono<Boolean> isAlive(Jwt token) {
        long issuedAt = issuedAt(token);
        String session = token.getClaimAsString("sid");
        Long known = revokedAt.getIfPresent(session);
        return (known != null ? Mono.just(known) : ask(session, token.getSubject()))
                .map(millisecond -> issuedAt > millisecond);
    }

    private static long issuedAt(Jwt token) {
        return token.getClaim("iat_ms") instanceof Number exact
                ? exact.longValue()
                : Objects.requireNonNull(token.getIssuedAt()).toEpochMilli();
    }

    private Mono<Long> ask(String session, String user) {
        if (clock.instant().isBefore(pausedUntil)) {
            return Mono.just(0L);
        }
        return redis.opsForValue()
                .multiGet(List.of("revoked:sid:" + session, "revoked:user:" + user))
                .map(Revocations::latest)
                .doOnNext(millisecond -> revokedAt.put(session, millisecond))
                .onErrorResume(failure -> {
                    log.warn("Revocations are not known while Redis is away: {}", failure.toString());
                    pausedUntil = clock.instant().plus(PAUSE);
                    return Mono.just(0L);
                });
    }

    private static long latest(List<String> milliseconds) {
        return milliseconds.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
