package io.filmstudio.credit.subscription;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.PaymentReceived;
import io.filmstudio.credit.grant.GrantService;
import io.filmstudio.credit.ledger.Allowances;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.plan.Plan;
import io.filmstudio.credit.plan.Plans;
import io.filmstudio.credit.stripe.StripeEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows subscriptions at the payment provider: the tier while they live, the monthly credits when they are paid. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SubscriptionPayments {

    private static final Set<String> PERIODS = Set.of("subscription_create", "subscription_cycle");

    private final SubscriptionRepository subscriptions;
    private final Plans plans;
    private final GrantService grants;
    private final Allowances allowances;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    SubscriptionPayments(
            SubscriptionRepository subscriptions,
            Plans plans,
            GrantService grants,
            Allowances allowances,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.grants = grants;
        this.allowances = allowances;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void changed(StripeEvent event) {
        withOwner(event, "/metadata", (userId, plan) -> {
            subscriptions.apply(new Subscription(
                    event.text("/id").orElseThrow(),
                    userId,
                    plan.id(),
                    event.text("/status").orElse("incomplete"),
                    event.number("/items/data/0/current_period_end")
                            .or(() -> event.number("/current_period_end"))
                            .map(Instant::ofEpochSecond)
                            .orElse(null),
                    event.object().path("cancel_at_period_end").asBoolean(false),
                    event.createdAt()));
            applyTier(userId);
        });
    }

    /** A paid invoice of a period. Its credits come once, and not after the period they were for. */
    public void paid(StripeEvent event) {
        boolean ofPeriod =
                event.text("/billing_reason").filter(PERIODS::contains).isPresent();
        String details = event.object().at("/parent/subscription_details").isObject()
                ? "/parent/subscription_details"
                : "/subscription_details";
        received(event, details);
        Optional<String> id = event.text(details + "/subscription").or(() -> event.text("/subscription"));
        Optional<Instant> end = event.number("/lines/data/0/period/end").map(Instant::ofEpochSecond);
        if (ofPeriod && id.isPresent() && end.isPresent()) {
            withOwner(event, details + "/metadata", (userId, plan) -> paid(event, id.get(), userId, plan, end.get()));
        }
    }

    private void paid(StripeEvent event, String id, UUID userId, Plan plan, Instant periodEnd) {
        boolean cancelled =
                subscriptions.find(id).map(Subscription::cancelAtPeriodEnd).orElse(false);
        subscriptions.apply(new Subscription(id, userId, plan.id(), "active", periodEnd, cancelled, event.createdAt()));
        Long credits = plan.credits();
        if (credits != null && periodEnd.isAfter(clock.instant())) {
            UUID grantId = Uuids.v5("grant:" + event.text("/id").orElseThrow());
            allowances.renew(userId, grantId, credits, periodEnd, plan.name() + " plan, monthly credits");
        }
        applyTier(userId);
    }

    /** Any invoice of ours brings money, also one that is for no period of its own. */
    private void received(StripeEvent event, String details) {
        long amount = event.number("/amount_paid").orElse(0L);
        Optional<UUID> owner = event.uuid(details + "/metadata/userId").filter(userId -> amount > 0);
        owner.ifPresent(userId -> outbox.publish(new PaymentReceived(
                Uuids.v5("payment:" + event.text("/id").orElseThrow()),
                userId,
                "subscription",
                amount,
                event.text("/currency").orElse("usd"),
                event.createdAt())));
    }

    /** One message about a user at a time. */
    private void withOwner(StripeEvent event, String metadata, BiConsumer<UUID, Plan> then) {
        Optional<Plan> plan = event.text(metadata + "/plan").flatMap(plans::find);
        Optional<UUID> owner = event.uuid(metadata + "/userId").filter(userId -> plan.isPresent());
        owner.ifPresent(userId -> {
            ledger.open(userId);
            ledger.lock(userId);
            then.accept(userId, plan.get());
        });
    }

    private void applyTier(UUID userId) {
        Tier tier = subscriptions.findAlive(userId).stream()
                .findFirst()
                .map(alive -> Tier.valueOf(alive.plan().toUpperCase(Locale.ROOT)))
                .orElse(Tier.FREE);
        grants.changeTier(userId, tier);
    }
}
