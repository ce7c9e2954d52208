package io.filmstudio.common.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses tokens of sessions that were ended, for good, and those that users had before they were barred. Redis holds
 * the list; while Redis is away tokens count until they expire.
 */
class Revocations implements OAuth2TokenValidator<Jwt> {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final OAuth2TokenValidatorResult REVOKED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "the token was revoked", null));

    private final StringRedisTemplate redis;
    /** As {@link System#nanoTime} tells: a wall clock that is set back would pause for longer. */
    private volatile long pausedUntil = System.nanoTime();

    Revocations(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant issuedAt = issuedAt(token);
        return issuedAt == null || isRevoked(issuedAt, revokedAt(token))
                ? REVOKED
                : OAuth2TokenValidatorResult.success();
    }

    private static boolean isRevoked(Instant issuedAt, List<@Nullable String> sessionAndUser) {
        if (sessionAndUser.isEmpty()) {
            return false;
        }
        String user = sessionAndUser.getLast();
        return sessionAndUser.getFirst() != null || user != null && issuedAt.toEpochMilli() <= Long.parseLong(user);
    }

    /** To the millisecond; a token that tells seconds alone counts as issued when its second began. */
    private static @Nullable Instant issuedAt(Jwt token) {
        return token.getClaim("iat_ms") instanceof Number exact
                ? Instant.ofEpochMilli(exact.longValue())
                : token.getIssuedAt();
    }

    private List<@Nullable String> revokedAt(Jwt token) {
        if (System.nanoTime() - pausedUntil < 0) {
            return List.of();
        }
        try {
            List<@Nullable String> values = redis.opsForValue()
                    .multiGet(List.of(
                            "revoked:sid:" + token.getClaimAsString("sid"), "revoked:user:" + token.getSubject()));
            return values == null ? List.of() : values;
        } catch (DataAccessException ex) {
            pausedUntil = System.nanoTime() + PAUSE.toNanos();
            return List.of();
        }
    }
}
