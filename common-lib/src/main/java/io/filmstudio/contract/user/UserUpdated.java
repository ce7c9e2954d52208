package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;

/** An account changed its name or address. */
public record UserUpdated(UUID userId, String email, String name, long version) implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.updated.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
