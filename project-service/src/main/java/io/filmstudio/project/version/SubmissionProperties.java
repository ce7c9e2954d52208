package io.filmstudio.project.version;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are handed to ai-job-service.
 *
 * @param deadline how long one call may take
 * @param grace how long a new job is left to the request that made it before the sweeper submits it
 * @param reconcileAfter how long a job may be silent before the sweeper asks after it
 */
@ConfigurationProperties("project.submission")
record SubmissionProperties(
        @DefaultValue("5s") Duration deadline,
        @DefaultValue("15s") Duration grace,
        @DefaultValue("60s") Duration reconcileAfter) {}
