package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.Snippet;
import io.filmstudio.embedded.google.youtube.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A film on its way.
 *
 * @param id a secret of its own in the session's address
 * @param videoId what the film will be called
 * @param parts what is told of the video in the end
 * @param bytes how long it was said to be; null when that was not said
 */
record UploadSession(
        String id,
        String subject,
        String channelId,
        String videoId,
        Snippet snippet,
        Visibility visibility,
        Map<String, Object> declarations,
        Set<String> parts,
        @Nullable Long bytes,
        Instant startedAt) {

    UploadSession movedTo(String newId) {
        return new UploadSession(
                newId, subject, channelId, videoId, snippet, visibility, declarations, parts, bytes, startedAt);
    }
}
