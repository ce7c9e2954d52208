package io.filmstudio.contract.project;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A project was created. */
public record ProjectCreated(
        UUID projectId, UUID userId, String name, String videoType, String language, Instant createdAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "project.created.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return projectId;
    }
}
