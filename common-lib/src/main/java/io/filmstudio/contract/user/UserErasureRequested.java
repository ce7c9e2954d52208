package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** Everything known about a person is to be erased when due. */
public record UserErasureRequested(UUID userId, Instant requestedAt, Instant dueAt) implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.erasure-requested.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
