package io.filmstudio.credit.webhook;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.credit.stripe.StripeSignature;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StripeWebhookController {

    private final StripeSignature signature;
    private final StripeWebhook webhook;

    StripeWebhookController(StripeSignature signature, StripeWebhook webhook) {
        this.signature = signature;
        this.webhook = webhook;
    }

    /** Hears from Stripe. The signature is over the very bytes, so that they are read as such. */
    @PostMapping("/api/credits/webhooks/stripe")
    @Refuses({"400 invalid-signature", "503 payments-unavailable"})
    Receipt receive(@RequestHeader("Stripe-Signature") String header, @RequestBody byte[] body) {
        webhook.apply(signature.verify(body, header));
        return new Receipt(true);
    }

    record Receipt(boolean received) {}
}
