package io.filmstudio.admin.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody has to read before it is made.
 *
 * @param userId who submitted it first
 * @param email of that user, as far as it is known here; likewise {@code name}
 * @param kind what the text was for: a type of job
 * @param flag why it was kept
 * @param status {@code open}, {@code approved} or {@code rejected}
 * @param reason what the operator said
 */
record ModerationCase(
        UUID id,
        UUID userId,
        @Nullable String email,
        @Nullable String name,
        String kind,
        String text,
        String contentHash,
        String flag,
        String status,
        Instant flaggedAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable String reason) {}
