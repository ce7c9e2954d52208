package io.filmstudio.gateway.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count.
 *
 * @param jwksUrl where user-service publishes its keys
 * @param refreshAtMost how often an unknown key id may make us ask for the keys again
 * @param keep after which time the keys are asked for again anyway
 */
@ConfigurationProperties("gateway.tokens")
record KeyProperties(
        URI jwksUrl,
        @DefaultValue("film-studio") String issuer,
        @DefaultValue("film-studio-api") String audience,
        @DefaultValue("30s") Duration refreshAtMost,
        @DefaultValue("5m") Duration keep) {}
