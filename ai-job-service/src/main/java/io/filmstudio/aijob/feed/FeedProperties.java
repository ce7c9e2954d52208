package io.filmstudio.aijob.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how often a watcher looks for what another replica has written
 * @param keepAlive how often a quiet stream shows that it is alive
 * @param longest after how long a stream is closed for the client to open it anew
 */
@ConfigurationProperties("studio.jobs.feed")
record FeedProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("30m") Duration longest) {}
