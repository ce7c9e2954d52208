package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A script or prompt waits for an admin. */
public record ModerationFlagged(
        UUID caseId, UUID userId, String contentHash, String kind, String excerpt, String reason, Instant flaggedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "moderation.flagged.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
