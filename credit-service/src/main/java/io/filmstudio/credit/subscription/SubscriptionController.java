package io.filmstudio.credit.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.credit.stripe.PaymentPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionController {

    private final SubscriptionService subscriptions;

    SubscriptionController(SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Opens a payment page; the plan begins when the first payment is confirmed. */
    @Idempotent
    @PostMapping
    @Refuses({"409 already-subscribed", "502 payment-provider-failed", "503 payments-unavailable"})
    PaymentPage start(CurrentUser user, @MintedId UUID requestId, @Valid @RequestBody SubscribeRequest request) {
        return subscriptions.start(requestId, user.id(), request.plan());
    }

    /** My plan. */
    @GetMapping
    SubscriptionView show(CurrentUser user) {
        return subscriptions.find(user.id()).map(SubscriptionView::of).orElse(SubscriptionView.NONE);
    }

    /** Ends my plan with the period that is paid for. */
    @DeleteMapping
    @Refuses({"404 not-found", "502 payment-provider-failed", "503 payments-unavailable"})
    SubscriptionView end(CurrentUser user) {
        return SubscriptionView.of(subscriptions.end(user.id()));
    }

    @Schema(example = "{\"plan\": \"pro\"}")
    record SubscribeRequest(@NotBlank String plan) {}

    /**
     * A user's plan.
     *
     * @param status the payment provider's word, or {@code none}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SubscriptionView(String plan, String status, @Nullable Instant currentPeriodEnd, boolean cancelAtPeriodEnd) {

        static final SubscriptionView NONE = new SubscriptionView("free", "none", null, false);

        static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.plan(),
                    subscription.status(),
                    subscription.periodEnd(),
                    subscription.cancelAtPeriodEnd());
        }
    }
}
