package io.filmstudio.embedded.google.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A film that was uploaded.
 *
 * @param declarations what else its owner said: licence, embedding, audience, synthetic media
 * @param processedAt when YouTube has looked through it
 * @param verdict what came of that
 * @param length null when the file does not tell
 */
public record Video(
        String id,
        String channelId,
        Snippet snippet,
        Visibility visibility,
        Map<String, Object> declarations,
        long bytes,
        @Nullable Duration length,
        Instant uploadedAt,
        Instant processedAt,
        Verdict verdict,
        long views) {

    /** What {@code status.uploadStatus} says once a video was looked through, and why. */
    public record Verdict(String status, @Nullable String reason) {

        public static final Verdict PROCESSED = new Verdict("processed", null);

        public static Verdict failed(String reason) {
            return new Verdict("failed", reason);
        }

        public static Verdict rejected(String reason) {
            return new Verdict("rejected", reason);
        }
    }

    public String uploadStatus(Instant now) {
        return now.isBefore(processedAt) ? "uploaded" : verdict.status();
    }

    public String privacy(Instant now) {
        return visibility.at(now);
    }

    Video watched() {
        return new Video(
                id,
                channelId,
                snippet,
                visibility,
                declarations,
                bytes,
                length,
                uploadedAt,
                processedAt,
                verdict,
                views + 1);
    }
}
