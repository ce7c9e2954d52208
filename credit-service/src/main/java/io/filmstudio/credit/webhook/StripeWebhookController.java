package io.filmstudio.credit.webhook;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.credit.stripe.StripeEvent;
import io.filmstudio.credit.stripe.StripeSignature;
import io.filmstudio.credit.subscription.SubscriptionService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StripeWebhookController {

    private final StripeSignature signature;
    private final StripeWebhook webhook;
    private final SubscriptionService subscriptions;

    StripeWebhookController(StripeSignature signature, StripeWebhook webhook, SubscriptionService subscriptions) {
        this.signature = signature;
        this.webhook = webhook;
        this.subscriptions = subscriptions;
    }

    /** Hears from Stripe. The signature is over the very bytes, so that they are read as such. */
    @PostMapping("/api/credits/webhooks/stripe")
    @Refuses({"400 invalid-signature", "503 payments-unavailable"})
    Receipt receive(@RequestHeader("Stripe-Signature") String header, @RequestBody byte[] body) {
        StripeEvent event = signature.verify(body, header);
        webhook.apply(event);
        // asked for again when it fails, since the message then comes again
        event.uuid("/metadata/userId").ifPresent(subscriptions::endSurplus);
        return new Receipt(true);
    }

    record Receipt(boolean received) {}
}
