package io.filmstudio.credit.stripe;

import com.stripe.model.checkout.Session;

/** Where the user pays. */
public record PaymentPage(String stripeSessionId, String redirectUrl) {

    static PaymentPage of(Session session) {
        return new PaymentPage(session.getId(), session.getUrl());
    }
}
