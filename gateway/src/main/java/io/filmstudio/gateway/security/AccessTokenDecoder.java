package io.filmstudio.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens: size and shape, then header, key and signature, then claims, then whether they were revoked.
 * What was verified is remembered for some minutes, while its key is published and all but its life span and revocation,
 * so that a busy client costs a signature check in five minutes.
 */
@Component
class AccessTokenDecoder {

    private static final int MAX_CHARACTERS = 8 * 1024;
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 20_000;

    private final Cache<String, AccessToken> verified = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final NimbusReactiveJwtDecoder decoder;
    private final PublishedKeys keys;
    private final Revocations revocations;
    private final Clock clock;

    AccessTokenDecoder(
            Signatures signatures, PublishedKeys keys, KeyProperties properties, Revocations revocations, Clock clock) {
        this.keys = keys;
        this.decoder = new NimbusReactiveJwtDecoder(signatures);
        this.decoder.setJwtValidator(claims(properties.issuer(), properties.audience()));
        this.clock = clock;
        this.revocations = revocations;
    }

    /** Answers {@link BadJwtException} for a token that does not count, another exception when that cannot be told. */
    Mono<AccessToken> decode(String token) {
        AccessToken known = verified.getIfPresent(token);
        if (known != null && keys.isPublished(known.keyId())) {
            return current(known);
        }
        return token.length() > MAX_CHARACTERS || !isCompact(token)
                ? refused("not a signed token of at most " + MAX_CHARACTERS + " characters")
                : decoder.decode(token)
                        .map(AccessToken::of)
                        .doOnNext(fresh -> verified.put(token, fresh))
                        .flatMap(this::current);
    }

    private Mono<AccessToken> current(AccessToken token) {
        Instant now = clock.instant();
        if (!token.isCurrent(now.minus(SKEW), now.plus(SKEW))) {
            return refused("expired, or not yet valid");
        }
        return revocations.isAlive(token) ? Mono.just(token) : refused("revoked");
    }

    private static Mono<AccessToken> refused(String reason) {
        return Mono.error(() -> new BadJwtException(reason));
    }

    private static boolean isCompact(String token) {
        int dots = 0;
        for (int at = 0; at < token.length(); at++) {
            char character = token.charAt(at);
            if (character == '.') {
                dots++;
            } else if (!isBase64Url(character)) {
                return false;
            }
        }
        return dots == 2;
    }

    private static boolean isBase64Url(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    private static OAuth2TokenValidator<Jwt> claims(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<@Nullable List<String>>("aud", aud -> aud != null && aud.contains(audience)),
                new JwtClaimValidator<@Nullable Object>("exp", exp -> exp != null),
                new JwtClaimValidator<@Nullable Object>("iat", iat -> iat != null),
                new JwtClaimValidator<@Nullable Object>("sub", AccessTokenDecoder::isUuid),
                new JwtClaimValidator<@Nullable Object>("sid", AccessTokenDecoder::isUuid),
                new JwtClaimValidator<@Nullable Object>("role", role -> "user".equals(role) || "admin".equals(role)));
    }

    private static boolean isUuid(@Nullable Object claim) {
        try {
            return claim instanceof String text
                    && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
