package io.filmstudio.embedded.google.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a video.
 *
 * @param privacy {@code private}, {@code unlisted} or {@code public}
 * @param publishAt when a private video becomes public by itself; null when it does not
 */
public record Visibility(String privacy, @Nullable Instant publishAt) {

    public String at(Instant now) {
        return publishAt != null && !now.isBefore(publishAt) ? "public" : privacy;
    }
}
