package io.filmstudio.youtube.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads are asked for.
 *
 * @param maxWait the longest that a request may wait for its film; less than the gateway waits for us
 * @param sameFor how long after an upload the same request means the same video
 */
@ConfigurationProperties("youtube.upload")
record UploadProperties(@DefaultValue("25s") Duration maxWait, @DefaultValue("24h") Duration sameFor) {}
