package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;

/** Credits were given: free, bought, by plan or by an admin. */
public record CreditGranted(UUID transferId, UUID userId, long credits, String reason) implements IntegrationEvent {

    public static final String ROUTING_KEY = "credit.granted.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
