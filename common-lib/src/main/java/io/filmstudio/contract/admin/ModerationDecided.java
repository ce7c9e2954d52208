package io.filmstudio.contract.admin;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** An admin decided about a flagged script or prompt. */
public record ModerationDecided(UUID caseId, String contentHash, boolean approved, Instant decidedAt)
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
