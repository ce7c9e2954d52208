package io.filmstudio.contract.project;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A project was deleted by its owner. */
public record ProjectDeleted(UUID projectId, UUID userId, Instant deletedAt) implements IntegrationEvent {

    public static final String ROUTING_KEY = "project.deleted.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return projectId;
    }
}
