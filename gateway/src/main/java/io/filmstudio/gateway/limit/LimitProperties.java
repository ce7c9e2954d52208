package io.filmstudio.gateway.limit;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may ask.
 *
 * @param signIn login, register, forgot-password, reset-password: each per client address
 * @param api everything: per user, or per address where there is none
 * @param generation films and parts of films: per user of the free tier
 * @param scale multiplies all permits; more than 1 on a machine of one's own
 * @param replicas how many gateways share the limits while Redis cannot add up for them
 * @param patience how long a request waits for Redis before it is counted here
 */
@Validated
@ConfigurationProperties("gateway.limits")
record LimitProperties(
        @DefaultValue Rate signIn,
        @DefaultValue Rate api,
        @DefaultValue Rate generation,
        @DefaultValue("1") @Positive long scale,
        @DefaultValue("2") @Positive long replicas,
        @DefaultValue("500ms") Duration patience) {

    record Rate(@Positive long permits, Duration window) {}
}
