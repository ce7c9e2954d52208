package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;

/** Held credits were given back. */
public record CreditReleased(UUID holdId, UUID userId, UUID jobId, int run, long credits) implements IntegrationEvent {

    public static final String ROUTING_KEY = "credit.released.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return holdId;
    }
}
