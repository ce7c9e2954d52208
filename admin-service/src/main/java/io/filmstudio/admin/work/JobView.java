package io.filmstudio.admin.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as operators see it; the instants are those of its latest run. */
public record JobView(
        UUID id,
        UUID userId,
        UUID projectId,
        String type,
        String status,
        int run,
        @Nullable Long credits,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
