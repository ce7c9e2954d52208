package io.filmstudio.aijob.feed;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param keepAlive how often a quiet stream shows that it is alive
 * @param longest after how long a stream is closed for the client to open it anew
 * @param perUser how many streams a user may have open at one replica
 */
@Validated
@ConfigurationProperties("studio.jobs.feed")
record FeedProperties(
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("30m") Duration longest,
        @DefaultValue("20") @Positive int perUser) {}
