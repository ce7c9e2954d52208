package io.filmstudio.contract.job;

import org.jspecify.annotations.Nullable;

/**
 * What a job made, as keys in the media bucket.
 *
 * @param key the film, clip or sound itself
 * @param seconds its length
 * @param width pixels, 0 for sound
 * @param height pixels, 0 for sound
 */
public record JobOutput(
        String key,
        @Nullable String thumbnailKey,
        @Nullable String subtitlesSrtKey,
        @Nullable String subtitlesVttKey,
        double seconds,
        int width,
        int height) {}
