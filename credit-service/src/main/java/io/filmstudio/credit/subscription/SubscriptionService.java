package io.filmstudio.credit.subscription;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.plan.Plan;
import io.filmstudio.credit.plan.Plans;
import io.filmstudio.credit.stripe.PaymentPage;
import io.filmstudio.credit.stripe.Purchase;
import io.filmstudio.credit.stripe.StripeApi;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Subscribes users to plans, and lets them go. */
@Service
public class SubscriptionService {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionService.class);
    private static final long CENTS = 100;

    private final SubscriptionRepository subscriptions;
    private final Plans plans;
    private final StripeApi stripe;

    SubscriptionService(SubscriptionRepository subscriptions, Plans plans, StripeApi stripe) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.stripe = stripe;
    }

    /** Until when the user's plan is paid for. */
    public Optional<Instant> findPeriodEnd(UUID userId) {
        return find(userId).map(Subscription::periodEnd);
    }

    Optional<Subscription> find(UUID userId) {
        return subscriptions.findAlive(userId).stream().findFirst();
    }

    /** Opens the payment page of a plan. Whoever has one that goes on ends it first. */
    PaymentPage start(UUID requestId, UUID userId, String planId) {
        Plan plan = plans.find(planId)
                .filter(found -> found.price() > 0)
                .orElseThrow(() -> ProblemException.invalid("plan", "is not a plan that can be bought"));
        if (find(userId).filter(present -> !present.cancelAtPeriodEnd()).isPresent()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "already-subscribed", "End your present subscription first.");
        }
        return stripe.subscribe(new Purchase(
                "subscription:" + requestId,
                userId,
                plan.name() + " plan",
                plan.price() * CENTS,
                Map.of("userId", userId.toString(), "plan", plan.id())));
    }

    /** The plan stays until the end of what was paid for. */
    Subscription end(UUID userId) {
        Subscription present = find(userId).orElseThrow(() -> ProblemException.notFound("subscription"));
        end(present);
        return subscriptions.find(present.id()).orElseThrow();
    }

    private void end(Subscription subscription) {
        stripe.endSubscription(subscription.id());
        subscriptions.cancelAtPeriodEnd(subscription.id());
    }

    /**
     * Whoever opened two payment pages and paid on both goes on with the newer plan; the older one ends with its period.
     * That it was paid for a month too many is for people to see to.
     */
    public void endSurplus(UUID userId) {
        subscriptions.findAlive(userId).stream()
                .filter(alive -> !alive.cancelAtPeriodEnd())
                .skip(1)
                .forEach(surplus -> {
                    end(surplus);
                    log.error("user {} paid for two plans, {} was ended: refund its last month", userId, surplus.id());
                });
    }
}
