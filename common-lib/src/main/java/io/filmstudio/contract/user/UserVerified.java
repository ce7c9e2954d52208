package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** An email address was proved. */
public record UserVerified(UUID userId, String email, Instant verifiedAt) implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.verified.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
