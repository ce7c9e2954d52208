package io.filmstudio.user.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of access tokens and signing keys.
 *
 * @param issuer the {@code iss} claim
 * @param audience the {@code aud} claim
 * @param accessTimeToLive how long an access token is good for
 * @param keyLife how long a key signs before the next one takes over
 * @param keyOverlap how long a key is still published after that; more than a token's life
 */
@ConfigurationProperties("user.token")
record TokenProperties(
        @DefaultValue("film-studio") String issuer,
        @DefaultValue("film-studio-api") String audience,
        @DefaultValue("15m") Duration accessTimeToLive,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("1d") Duration keyOverlap) {}
