package io.filmstudio.aijob.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled false for a replica that only answers requests
 * @param announced how long an announced task may stay unclaimed before it is announced again
 * @param gather between any two rounds, so that under load one round serves several tasks
 * @param busyPoll between rounds while there is work
 * @param idlePoll between rounds while there is none
 */
@ConfigurationProperties("studio.jobs.dispatch")
record DispatchProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration announced,
        @DefaultValue("3ms") Duration gather,
        @DefaultValue("50ms") Duration busyPoll,
        @DefaultValue("500ms") Duration idlePoll) {}
