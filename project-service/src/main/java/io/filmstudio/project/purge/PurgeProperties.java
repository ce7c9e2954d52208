package io.filmstudio.project.purge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of deleted projects.
 *
 * @param keep how long their media and rows are kept
 * @param retryAfter how long one replica has for a project before it is taken up again
 */
@ConfigurationProperties("project.purge")
record PurgeProperties(@DefaultValue("30d") Duration keep, @DefaultValue("1h") Duration retryAfter) {}
