package io.filmstudio.credit.checkout;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.stripe.PaymentPage;
import io.filmstudio.credit.stripe.Purchase;
import io.filmstudio.credit.stripe.StripeApi;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sells credits. What a payment is worth is written down before anybody can pay. */
@Service
class CheckoutService {

    private final CheckoutRepository checkouts;
    private final StripeApi stripe;
    private final CheckoutProperties properties;

    CheckoutService(CheckoutRepository checkouts, StripeApi stripe, CheckoutProperties properties) {
        this.checkouts = checkouts;
        this.stripe = stripe;
        this.properties = properties;
    }

    /** Opens the payment page for so many credits; the same id again leads to the same page. */
    PaymentPage open(UUID checkoutId, UUID userId, long credits) {
        if (credits % properties.pack() != 0) {
            throw ProblemException.invalid("quantity", "must be a multiple of " + properties.pack());
        }
        long cents = credits / properties.pack() * properties.packCents();
        checkouts.insertIfAbsent(checkoutId, userId, credits, cents);
        PaymentPage page = stripe.pay(new Purchase(
                "topup:" + checkoutId,
                userId,
                credits + " credits",
                cents,
                Map.of("topupId", checkoutId.toString(), "credits", Long.toString(credits))));
        checkouts.rememberSession(checkoutId, page.stripeSessionId());
        return page;
    }
}
