package io.filmstudio.project.purge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of deleted projects.
 *
 * @param keep how long their media and rows are kept
 */
@ConfigurationProperties("project.purge")
record PurgeProperties(@DefaultValue("30d") Duration keep) {}
