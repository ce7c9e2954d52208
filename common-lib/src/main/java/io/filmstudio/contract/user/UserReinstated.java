package io.filmstudio.contract.user;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A barred account may be used again. */
public record UserReinstated(UUID userId, Instant reinstatedAt, long version) implements IntegrationEvent {

    public static final String ROUTING_KEY = "user.reinstated.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
