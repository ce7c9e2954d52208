package io.filmstudio.contract.project;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;

/** A project changed its name or status. */
public record ProjectUpdated(UUID projectId, UUID userId, String name, String status, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "project.updated.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return projectId;
    }
}
