package io.filmstudio.youtube.upload;

import io.filmstudio.common.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A film on its way to YouTube, or there.
 *
 * @param lease fencing token of whoever works on it
 * @param attempts failures since the last progress
 */
public record Upload(
        UUID id,
        UUID userId,
        UUID projectId,
        String channelId,
        String title,
        String description,
        List<String> tags,
        String privacy,
        @Nullable String playlistId,
        @Nullable Instant publishAt,
        String mediaKey,
        long mediaBytes,
        Status status,
        @Nullable URI sessionUri,
        long uploadedBytes,
        @Nullable String videoId,
        Optional<Failure> failure,
        @Nullable PlaylistStatus playlistStatus,
        @Nullable String playlistError,
        int lease,
        int attempts) {

    /** Written in lower case everywhere outside of Java. */
    public enum Status {
        UPLOADING,
        UPLOADED,
        FAILED
    }

    /** What became of the wish to have the video in a playlist. */
    public enum PlaylistStatus {
        PENDING,
        ADDED,
        FAILED
    }

    /** Why there is no video. */
    record Failure(HttpStatus status, String code, String message, @Nullable Duration retryAfter) {

        ProblemException problem() {
            return new ProblemException(status, code, message, retryAfter);
        }
    }

    public boolean isUploading() {
        return status == Status.UPLOADING;
    }

    public boolean waitsForPlaylist() {
        return playlistStatus == PlaylistStatus.PENDING;
    }

    boolean isFailed() {
        return status == Status.FAILED;
    }

    /** Whether nothing is left to do. */
    boolean isSettled() {
        return !isUploading() && !waitsForPlaylist();
    }
}
