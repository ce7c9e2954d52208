package io.filmstudio.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Which sessions and users were revoked. user-service tells it through a stream in Redis, which is read along here: no
 * request waits for an answer. While Redis is away, tokens that were not known to be revoked count until they expire,
 * which is soon.
 */
@Component
class Revocations implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Revocations.class);
    private static final String STREAM = "revoked:stream";
    private static final String BEGINNING = "0-0";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofSeconds(2);
    private static final Duration LONGER_THAN_TOKENS_LIVE = Duration.ofMinutes(20);

    /** {@code revoked:sid:...} or {@code revoked:user:...} to the millisecond of the last revocation. */
    private final Cache<String, Long> revokedAt =
            Caffeine.newBuilder().expireAfterWrite(LONGER_THAN_TOKENS_LIVE).build();

    private final ReactiveStringRedisTemplate redis;
    private final Disposable reading;
    private volatile String readUpTo = BEGINNING;
    private volatile boolean away;

    Revocations(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
        this.reading = Mono.defer(this::readOn).repeat().subscribe();
    }

    /** A session that was ended is over for good; a user whose tokens were revoked may have newer ones. */
    boolean isAlive(AccessToken token) {
        if (revokedAt.getIfPresent("revoked:sid:" + token.session()) != null) {
            return false;
        }
        Long userRevokedAt = revokedAt.getIfPresent("revoked:user:" + token.user());
        return userRevokedAt == null || token.issuedAt() > userRevokedAt;
    }

    @Override
    public void destroy() {
        reading.dispose();
    }

    private Mono<Long> readOn() {
        return redis.<String, String>opsForStream()
                .read(StreamOffset.create(STREAM, ReadOffset.from(readUpTo)))
                .doOnNext(this::remember)
                .then(Mono.defer(() -> {
                    away = false;
                    return Mono.delay(PAUSE);
                }))
                .onErrorResume(this::beginAgain);
    }

    private void remember(MapRecord<String, String, String> revocation) {
        String key = revocation.getValue().get("key");
        long at = Long.parseLong(revocation.getValue().get("at"));
        revokedAt.asMap().merge(key, at, Math::max);
        readUpTo = revocation.getId().getValue();
    }

    /** From the beginning: the Redis that comes back may be another one, whose clock is behind. */
    private Mono<Long> beginAgain(Throwable failure) {
        if (!away) {
            log.warn("New revocations are not known while Redis is away: {}", failure.toString());
        }
        away = true;
        readUpTo = BEGINNING;
        return Mono.delay(PAUSE_WHILE_AWAY);
    }
}
