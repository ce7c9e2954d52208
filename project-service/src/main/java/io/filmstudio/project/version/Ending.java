package io.filmstudio.project.version;

import io.filmstudio.contract.job.JobOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a run of a job ended. */
record Ending(
        UUID jobId,
        String status,
        int run,
        @Nullable String outputKey,
        @Nullable String thumbnailKey,
        @Nullable String srtKey,
        @Nullable String vttKey,
        @Nullable Double seconds,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    static Ending completed(UUID jobId, int run, JobOutput output) {
        return new Ending(
                jobId,
                "completed",
                run,
                output.key(),
                output.thumbnailKey(),
                output.subtitlesSrtKey(),
                output.subtitlesVttKey(),
                output.seconds(),
                output.width(),
                output.height(),
                null,
                null);
    }

    static Ending failed(UUID jobId, int run, String code, @Nullable String message) {
        return withoutFilm(jobId, "failed", run, code, message);
    }

    static Ending cancelled(UUID jobId, int run) {
        return withoutFilm(jobId, "cancelled", run, null, null);
    }

    private static Ending withoutFilm(
            UUID jobId, String status, int run, @Nullable String code, @Nullable String message) {
        return new Ending(jobId, status, run, null, null, null, null, null, null, null, code, message);
    }
}
