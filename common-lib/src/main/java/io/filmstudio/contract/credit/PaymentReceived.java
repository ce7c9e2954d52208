package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Money came in. It may be told again, with the same id.
 *
 * @param paymentId one for each payment
 * @param kind {@code topup} or {@code subscription}
 * @param amount in the smallest unit of the currency, like cents
 * @param currency ISO 4217, lower case
 */
public record PaymentReceived(
        UUID paymentId, UUID userId, String kind, long amount, String currency, Instant receivedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "payment.received.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return paymentId;
    }
}
