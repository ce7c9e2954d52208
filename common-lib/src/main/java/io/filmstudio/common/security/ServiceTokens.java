package io.filmstudio.common.security;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens with which the services call each other: HS256 under a secret that only they have, good for a minute. */
public class ServiceTokens {

    public static final String AUDIENCE = "film-studio-internal";

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String service;
    private final SecretKey key;
    private final Clock clock;

    ServiceTokens(String service, String secret, Clock clock) {
        this.service = service;
        this.key = Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** A token in this service's name, fit for the next request. */
    public String mint() {
        return mint(service, AUDIENCE, key, clock.instant(), LIFE);
    }

    static String mint(String issuer, String audience, SecretKey key, Instant now, Duration life) {
        return Jwts.builder()
                .issuer(issuer)
                .audience()
                .add(audience)
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(life)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /** Verifies HS256 tokens of one audience under one secret. */
    public static JwtDecoder decoder(String secret, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(
                        Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<java.util.List<String>>("aud", aud -> aud != null && aud.contains(audience)),
                new JwtClaimValidator<Object>("exp", exp -> exp != null)));
        return decoder;
    }
}
