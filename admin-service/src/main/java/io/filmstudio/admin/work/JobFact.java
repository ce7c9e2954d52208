package io.filmstudio.admin.work;

import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one event says about a job; what it does not say is null. */
record JobFact(
        UUID jobId,
        UUID userId,
        UUID projectId,
        String type,
        String status,
        int run,
        long version,
        @Nullable OffsetDateTime queuedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Long credits,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    static JobFact of(JobQueued e) {
        return new JobFact(
                e.jobId(),
                e.userId(),
                e.projectId(),
                e.type(),
                "queued",
                e.run(),
                e.version(),
                at(e.queuedAt()),
                null,
                null,
                null,
                null,
                null);
    }

    static JobFact of(JobStarted e) {
        return new JobFact(
                e.jobId(),
                e.userId(),
                e.projectId(),
                e.type(),
                "processing",
                e.run(),
                e.version(),
                null,
                at(e.startedAt()),
                null,
                null,
                null,
                null);
    }

    static JobFact of(JobCompleted e) {
        return new JobFact(
                e.jobId(),
                e.userId(),
                e.projectId(),
                e.type(),
                "completed",
                e.run(),
                e.version(),
                null,
                null,
                at(e.completedAt()),
                e.credits(),
                null,
                null);
    }

    static JobFact of(JobFailed e) {
        return new JobFact(
                e.jobId(),
                e.userId(),
                e.projectId(),
                e.type(),
                "failed",
                e.run(),
                e.version(),
                null,
                null,
                at(e.failedAt()),
                null,
                e.code(),
                e.message());
    }

    static JobFact of(JobCancelled e) {
        return new JobFact(
                e.jobId(),
                e.userId(),
                e.projectId(),
                e.type(),
                "cancelled",
                e.run(),
                e.version(),
                null,
                null,
                at(e.cancelledAt()),
                null,
                null,
                null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
