package io.filmstudio.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens: size and shape, then header, key and signature, then claims, then whether they were revoked.
 * What was verified is remembered for some minutes, while its key is published and all but its life span and revocation,
 * so that a busy client costs a signature check in five minutes.
 */
@Component
class AccessTokenDecoder implements ReactiveJwtDecoder {

    private static final int MAX_CHARACTERS = 8 * 1024;
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 20_000;

    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final NimbusReactiveJwtDecoder decoder;
    private final PublishedKeys keys;
    private final JwtTimestampValidator lifeSpan = new JwtTimestampValidator(SKEW);
    private final Revocations revocations;

    AccessTokenDecoder(
            Signatures signatures, PublishedKeys keys, KeyProperties properties, Revocations revocations, Clock clock) {
        this.keys = keys;
        this.decoder = new NimbusReactiveJwtDecoder(signatures);
        this.decoder.setJwtValidator(claims(properties.issuer(), properties.audience()));
        this.lifeSpan.setClock(clock);
        this.revocations = revocations;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        if (token.length() > MAX_CHARACTERS || !hasThreeParts(token)) {
            return Mono.error(new BadJwtException("not a signed token of at most " + MAX_CHARACTERS + " characters"));
        }
        return verify(token)
                .filter(fresh -> !lifeSpan.validate(fresh).hasErrors())
                .switchIfEmpty(Mono.error(() -> new BadJwtException("expired, or not yet valid")))
                .filter(revocations::isAlive)
                .switchIfEmpty(Mono.error(() -> new BadJwtException("revoked")));
    }

    private Mono<Jwt> verify(String token) {
        Jwt known = verified.getIfPresent(token);
        return known == null
                ? decoder.decode(token).doOnNext(fresh -> verified.put(token, fresh))
                : keys.find((String) known.getHeaders().get("kid"))
                        .map(_ -> known)
                        .switchIfEmpty(Mono.error(() -> new BadJwtException("withdrawn key")));
    }

    private static boolean hasThreeParts(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        return first >= 0 && second > first && token.indexOf('.', second + 1) < 0;
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
