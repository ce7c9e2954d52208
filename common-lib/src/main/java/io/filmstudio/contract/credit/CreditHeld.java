package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;

/** Credits were set aside for a job. */
public record CreditHeld(UUID holdId, UUID userId, UUID jobId, int run, long credits) implements IntegrationEvent {

    public static final String ROUTING_KEY = "credit.held.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return holdId;
    }
}
