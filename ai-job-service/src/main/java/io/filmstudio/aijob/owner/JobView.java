package io.filmstudio.aijob.owner;

import io.filmstudio.aijob.job.Job;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param progress 0 to 100
 * @param estimatedTimeRemaining seconds
 * @param outputPath {@code s3://} address, for lip-sync requests
 * @param charged credits that the last run cost
 * @param refunded credits that were set aside for the last run and given back
 */
record JobView(
        UUID id,
        UUID projectId,
        String type,
        String status,
        int run,
        int progress,
        String currentStep,
        @Nullable Integer queuePosition,
        long estimatedTimeRemaining,
        @Nullable URI outputUrl,
        @Nullable String outputPath,
        @Nullable URI thumbnailUrl,
        @Nullable Subtitles subtitles,
        long charged,
        long refunded,
        Job.@Nullable Failure error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    record Subtitles(URI srt, URI vtt) {}
}
