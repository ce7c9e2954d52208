package io.filmstudio.aijob.submission;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param reservation after how long a job that is still reserving its credits is taken up by the sweeper
 * @param film credits that a film costs
 * @param perMinute credits that each started minute of anything else costs
 */
@Validated
@ConfigurationProperties("studio.jobs.submission")
record SubmissionProperties(
        @DefaultValue("60s") Duration reservation,
        @DefaultValue("1") @Positive long film,
        @DefaultValue("1") @Positive long perMinute) {}
