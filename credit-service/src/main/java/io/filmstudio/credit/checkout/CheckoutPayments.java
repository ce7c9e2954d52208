package io.filmstudio.credit.checkout;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.PaymentReceived;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.stripe.StripeEvent;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns payments into credits, and refunds and disputes into credits taken back. Messages come in any order: each is
 * written down, and what a payment is worth by now is settled from all that is written.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CheckoutPayments {

    private static final Logger log = LoggerFactory.getLogger(CheckoutPayments.class);

    /** The only one that a purchase is accepted in. */
    private static final String CURRENCY = "usd";

    private final CheckoutRepository checkouts;
    private final LossRepository losses;
    private final Ledger ledger;
    private final Outbox outbox;

    CheckoutPayments(CheckoutRepository checkouts, LossRepository losses, Ledger ledger, Outbox outbox) {
        this.checkouts = checkouts;
        this.losses = losses;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** A session that ended; some ways of paying are confirmed only later, by a message of their own. */
    public void paid(StripeEvent event) {
        boolean paid = event.text("/payment_status").filter("paid"::equals).isPresent();
        if (paid) {
            event.uuid("/metadata/topupId").ifPresent(checkoutId -> paid(event, checkoutId));
        }
    }

    private void paid(StripeEvent event, UUID checkoutId) {
        String session = event.text("/id").orElseThrow();
        String payment = event.text("/payment_intent").orElse(session);
        losses.lock(payment);
        checkouts
                .pay(
                        checkoutId,
                        session,
                        payment,
                        event.number("/amount_total").orElse(0L),
                        event.text("/currency").orElse(""))
                .ifPresentOrElse(
                        checkout -> credit(event, checkout, payment),
                        () -> log.warn("session {} pays for nothing that is open", session));
    }

    private void credit(StripeEvent event, Checkout checkout, String payment) {
        Account account = lock(checkout.userId());
        UUID id = Uuids.v5("topup:" + payment);
        String reason = "Bought " + checkout.credits() + " credits";
        ledger.grant(account, Postings.credit(account.wallet(), Kind.TOPUP, id, checkout.credits(), reason));
        outbox.publish(new PaymentReceived(
                Uuids.v5("payment:" + payment),
                checkout.userId(),
                "topup",
                checkout.amountCents(),
                CURRENCY,
                event.createdAt()));
        settleLosses(event, payment);
    }

    public void expired(StripeEvent event) {
        event.uuid("/metadata/topupId").ifPresent(checkoutId -> checkouts.close(checkoutId, "EXPIRED"));
    }

    public void failed(StripeEvent event) {
        event.uuid("/metadata/topupId").ifPresent(checkoutId -> checkouts.close(checkoutId, "FAILED"));
    }

    public void refunded(StripeEvent event) {
        event.text("/payment_intent").ifPresent(payment -> {
            losses.lock(payment);
            losses.refunded(payment, event.number("/amount_refunded").orElse(0L), event.createdAt());
            settleLosses(event, payment);
        });
    }

    /** A refund that did not reach the buyer, whose money is ours again. */
    public void refundFailed(StripeEvent event) {
        event.text("/payment_intent").ifPresent(payment -> {
            losses.lock(payment);
            losses.refundFailed(
                    event.text("/id").orElseThrow(),
                    payment,
                    event.number("/amount").orElse(0L),
                    event.createdAt());
            settleLosses(event, payment);
        });
    }

    /** The money of a dispute was taken, or has come back. An inquiry, which takes none, is no business of ours. */
    public void disputed(StripeEvent event, boolean won) {
        event.text("/payment_intent").ifPresent(payment -> {
            losses.lock(payment);
            losses.disputed(
                    event.text("/id").orElseThrow(),
                    payment,
                    event.number("/amount").orElse(0L),
                    won);
            settleLosses(event, payment);
        });
    }

    private void settleLosses(StripeEvent event, String payment) {
        checkouts.findByPayment(payment).ifPresent(checkout -> {
            long taken = checkout.toTakeBack(losses.lostCents(payment));
            if (taken != checkout.takenBack()) {
                move(event, checkout, taken - checkout.takenBack());
                checkouts.takeBack(checkout.id(), taken);
            }
        });
    }

    private void move(StripeEvent event, Checkout checkout, long credits) {
        Account account = lock(checkout.userId());
        if (credits > 0) {
            UUID id = Uuids.v5("refund:" + event.id());
            ledger.post(Postings.refund(account.wallet(), id, credits, "Payment returned"));
        } else {
            UUID id = Uuids.v5("returned:" + event.id());
            ledger.grant(account, Postings.credit(account.wallet(), Kind.GRANT, id, -credits, "Payment confirmed"));
        }
    }

    private Account lock(UUID userId) {
        ledger.open(userId);
        return ledger.lock(userId);
    }
}
