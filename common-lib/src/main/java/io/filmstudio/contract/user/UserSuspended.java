package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** An account was barred. */
public record UserSuspended(UUID userId, String reason, Instant suspendedAt, long version) implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.suspended.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
