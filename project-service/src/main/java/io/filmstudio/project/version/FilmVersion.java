package io.filmstudio.project.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One film of a project, made or in the making, with what it is made from.
 *
 * @param characters what was decided about people when it was begun, as JSON; the cultural preferences likewise
 * @param run the latest run of the job that was heard of
 * @param known whether ai-job-service has said that it took the job
 * @param statusBefore what the project was before, and what a refused start goes back to
 */
record FilmVersion(
        UUID jobId,
        UUID projectId,
        int number,
        UUID userId,
        String title,
        String script,
        String style,
        String language,
        long seed,
        @Nullable Integer duration,
        @Nullable String pacing,
        String characters,
        String culturalPreferences,
        String status,
        int run,
        boolean known,
        String statusBefore,
        @Nullable UUID jobBefore,
        @Nullable String outputKey,
        @Nullable String thumbnailKey,
        @Nullable String srtKey,
        @Nullable String vttKey,
        @Nullable Double seconds,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        Instant createdAt,
        @Nullable Instant endedAt) {}
