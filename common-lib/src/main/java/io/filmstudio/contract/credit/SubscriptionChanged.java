package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A user is on another plan. */
public record SubscriptionChanged(UUID userId, String tier, Instant changedAt, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "subscription.changed.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
