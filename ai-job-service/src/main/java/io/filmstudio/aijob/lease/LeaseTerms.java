package io.filmstudio.aijob.lease;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How workers hold tasks.
 *
 * @param running how long a worker may be silent before its task is taken from it
 * @param heartbeat how often a worker should be heard
 * @param urls how long the addresses that a worker gets are good
 * @param maxFailures failures that a task may report before it fails for good
 * @param maxCrashes workers that may fall silent over a task before it is discarded
 * @param firstBackoff upper bound of the wait before the first retry; doubles with each
 * @param longestBackoff upper bound of every wait
 * @param workerSecret shared with the workers, at least 32 characters
 */
@Validated
@ConfigurationProperties("studio.jobs.lease")
public record LeaseTerms(
        @DefaultValue("45s") Duration running,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("1h") Duration urls,
        @DefaultValue("5") @Positive int maxFailures,
        @DefaultValue("3") @Positive int maxCrashes,
        @DefaultValue("5s") Duration firstBackoff,
        @DefaultValue("10m") Duration longestBackoff,
        @NotNull @NotBlank @Size(min = 32) String workerSecret) {}
