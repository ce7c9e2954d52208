package io.filmstudio.credit.checkout;

import io.filmstudio.credit.Api;
import io.filmstudio.credit.StripeStandIn;
import java.util.UUID;

/** Credits that somebody means to buy, and what Stripe would say about them. */
class Purchase {

    final UUID userId = UUID.randomUUID();
    final String payment = "pi_" + UUID.randomUUID();
    final String sessionId;
    final String topUpId;
    private final long cents;

    Purchase(Api api, StripeStandIn stripe, long quantity) {
        cents = quantity * 50;
        sessionId = api.post(userId, "/api/credits/topup", "{\"quantity\": " + quantity + "}")
                .text("stripeSessionId");
        topUpId = stripe.session(sessionId).get("metadata[topupId]");
    }

    String session(String status) {
        return """
                {"id": "%s", "object": "checkout.session", "mode": "payment", "payment_status": "%s",
                 "payment_intent": "%s", "amount_total": %d, "currency": "usd", "metadata": {"topupId": "%s"}}"""
                .formatted(sessionId, status, payment, cents, topUpId);
    }

    String charge(long refundedCents) {
        return """
                {"id": "ch_1", "object": "charge", "payment_intent": "%s", "amount": %d, "amount_refunded": %d}"""
                .formatted(payment, cents, refundedCents);
    }

    String refund(long refundedCents) {
        return """
                {"id": "re_%s", "object": "refund", "payment_intent": "%s", "amount": %d, "status": "failed"}"""
                .formatted(payment, payment, refundedCents);
    }

    String dispute(String status) {
        return """
                {"id": "dp_%s", "object": "dispute", "payment_intent": "%s", "amount": %d, "status": "%s"}"""
                .formatted(payment, payment, cents, status);
    }
}
