package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** Somebody signed up. */
public record UserRegistered(UUID userId, String email, String name, String tier, Instant registeredAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.registered.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
