package io.filmstudio.project.version;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.filmstudio.contract.job.JobOutput;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as ai-job-service describes it.
 *
 * @param run 0 where the description leaves it out, which it does while the job is new
 */
record JobState(
        @Nullable Integer run,
        @JsonProperty("status") @JsonAlias("state") String status,
        @Nullable Long estimatedTime,
        @Nullable JobOutput output,
        @Nullable Failure error) {

    JobState {
        run = run == null ? 0 : run;
    }

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
