package io.filmstudio.contract.admin;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An admin decided about a flagged script or prompt.
 *
 * @param userId who submitted it first, and is told
 * @param excerpt its first words, by which its author knows it
 * @param reason what the admin says to the author
 */
public record ModerationDecided(
        UUID caseId,
        UUID userId,
        String contentHash,
        boolean approved,
        String excerpt,
        @Nullable String reason,
        Instant decidedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "moderation.decided.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
