package io.filmstudio.credit.webhook;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.credit.checkout.CheckoutPayments;
import io.filmstudio.credit.stripe.StripeEvent;
import io.filmstudio.credit.subscription.SubscriptionPayments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes each message on to whom it concerns, in the transaction that remembers it. */
@Service
class StripeWebhook {

    private final Inbox inbox;
    private final CheckoutPayments checkouts;
    private final SubscriptionPayments subscriptions;

    StripeWebhook(Inbox inbox, CheckoutPayments checkouts, SubscriptionPayments subscriptions) {
        this.inbox = inbox;
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
    }

    @Transactional
    void apply(StripeEvent event) {
        if (!inbox.accept(Uuids.v5("stripe:" + event.id()))) {
            return;
        }
        switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> checkouts.paid(event);
            case "checkout.session.expired" -> checkouts.expired(event);
            case "checkout.session.async_payment_failed" -> checkouts.failed(event);
            case "charge.refunded" -> checkouts.refunded(event);
            case "refund.failed" -> checkouts.refundFailed(event);
            case "charge.dispute.funds_withdrawn" -> checkouts.disputed(event, false);
            case "charge.dispute.funds_reinstated" -> checkouts.disputed(event, true);
            case "customer.subscription.created", "customer.subscription.updated", "customer.subscription.deleted" ->
                subscriptions.changed(event);
            case "invoice.paid" -> subscriptions.paid(event);
            default -> {
                // told of everything that the account's settings include, we act on what moves credits
            }
        }
    }
}
