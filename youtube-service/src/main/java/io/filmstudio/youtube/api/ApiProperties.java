package io.filmstudio.youtube.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where YouTube is.
 *
 * @param rootUrl of the API, with a slash at its end
 * @param watchUrl what a video's id is put behind
 * @param playlistUrl what a playlist's id is put behind
 * @param insertUnits what a new video costs of the quota; the project's console at Google says which model counts
 * @param uploadTimeout how long YouTube may think about bytes that were sent
 */
@ConfigurationProperties("youtube.api")
record ApiProperties(
        URI rootUrl,
        String watchUrl,
        String playlistUrl,
        @DefaultValue("1600") int insertUnits,
        @DefaultValue("60s") Duration uploadTimeout) {}
