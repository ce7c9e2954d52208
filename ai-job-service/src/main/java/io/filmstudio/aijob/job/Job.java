package io.filmstudio.aijob.job;

import io.filmstudio.contract.job.JobOutput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that a user asked for, paid for and gets as a file.
 *
 * @param run counts from 1; each retry is a new run with a hold of its own
 * @param version rises with every change of status
 * @param estimatedSeconds seconds of worker time that were expected on submit
 * @param resumedFrom while a retry reserves credits: what the job was before
 * @param lastEvent number of the newest line of its log
 * @param queuedAt when its credits were held; while a retry reserves, this and the other times are those of the run before
 */
public record Job(
        UUID id,
        UUID userId,
        UUID projectId,
        JobType type,
        JobStatus status,
        int run,
        long version,
        Tier tier,
        JsonNode request,
        long credits,
        double estimatedSeconds,
        @Nullable JobStatus resumedFrom,
        int progress,
        String currentStep,
        long lastEvent,
        @Nullable JobOutput output,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    /** Why a job failed: a stable code and a sentence for its owner. */
    public record Failure(String code, String message) {}

    /** The last run cost this much. */
    public long charged() {
        return status == JobStatus.COMPLETED ? credits : 0;
    }

    /** This much was set aside for the last run and given back; nothing when it ended before its credits were held. */
    public long refunded() {
        boolean lost = status == JobStatus.CANCELLED || status == JobStatus.FAILED;
        return lost && queuedAt != null ? credits : 0;
    }
}
