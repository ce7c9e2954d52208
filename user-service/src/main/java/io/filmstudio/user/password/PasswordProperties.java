package io.filmstudio.user.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of password hashing.
 *
 * @param cost bcrypt's work factor: each step doubles the time of a hash
 * @param concurrency how many hashes may run at once in this process
 * @param patience how long a request waits for its turn before it is sent away
 */
@Validated
@ConfigurationProperties("user.password")
record PasswordProperties(
        @DefaultValue("11") @Min(4) @Max(16) int cost,
        @DefaultValue("2") @Positive int concurrency,
        @DefaultValue("2s") Duration patience) {}
