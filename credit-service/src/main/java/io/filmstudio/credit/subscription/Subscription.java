package io.filmstudio.credit.subscription;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the payment provider last told about a subscription.
 *
 * @param id the provider's
 * @param periodEnd until when it is paid for
 * @param toldAt when the provider said so
 */
record Subscription(
        String id,
        UUID userId,
        String plan,
        String status,
        @Nullable Instant periodEnd,
        boolean cancelAtPeriodEnd,
        Instant toldAt) {

    /** A payment that is late keeps the plan while the provider tries again. */
    static final Set<String> ALIVE = Set.of("active", "trialing", "past_due");
}
