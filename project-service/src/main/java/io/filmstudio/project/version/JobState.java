package io.filmstudio.project.version;

import io.filmstudio.contract.job.JobOutput;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as ai-job-service describes it.
 *
 * @param estimatedTime seconds until it is done
 */
record JobState(int run, String status, long estimatedTime, @Nullable JobOutput output, @Nullable Failure error) {

    /** Why a job failed. */
    record Failure(String code, @Nullable String message) {}

    Ending ending(UUID jobId) {
        return switch (status) {
            case "completed" -> Ending.completed(jobId, run, Objects.requireNonNull(output));
            case "cancelled" -> Ending.cancelled(jobId, run);
            default -> Ending.failed(jobId, run, error == null ? "job-failed" : error.code(), message());
        };
    }

    private @Nullable String message() {
        return error == null ? null : error.message();
    }
}
