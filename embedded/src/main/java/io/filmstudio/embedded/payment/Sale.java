package io.filmstudio.embedded.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A checkout session and what came of it.
 *
 * @param id letters and digits, the same in the ids of the session, its payment and its subscription
 * @param form what the seller asked for, as it came
 * @param months how many months of a subscription are paid
 */
record Sale(
        String id,
        Map<String, String> form,
        Instant createdAt,
        Status status,
        boolean refunded,
        int months,
        boolean ending) {

    private static final Duration MONTH = Duration.ofDays(30);

    enum Status {
        OPEN,
        PAID,
        EXPIRED
    }

    static Sale open(String id, Map<String, String> form, Instant now) {
        return new Sale(id, form, now, Status.OPEN, false, 0, false);
    }

    Sale paid() {
        return new Sale(id, form, createdAt, Status.PAID, refunded, 1, ending);
    }

    Sale expired() {
        return new Sale(id, form, createdAt, Status.EXPIRED, refunded, months, ending);
    }

    Sale refund() {
        return new Sale(id, form, createdAt, status, true, months, ending);
    }

    Sale renewed() {
        return new Sale(id, form, createdAt, status, refunded, months + 1, ending);
    }

    Sale end() {
        return new Sale(id, form, createdAt, status, refunded, months, true);
    }

    String sessionId() {
        return "cs_local_" + id;
    }

    String paymentId() {
        return "pi_local_" + id;
    }

    String subscriptionId() {
        return "sub_local_" + id;
    }

    boolean isSubscription() {
        return "subscription".equals(form.get("mode"));
    }

    String name() {
        return form.getOrDefault("line_items[0][price_data][product_data][name]", "Something");
    }

    long cents() {
        return Long.parseLong(form.getOrDefault("line_items[0][price_data][unit_amount]", "0"));
    }

    String price() {
        return "$%d.%02d%s".formatted(cents() / 100, cents() % 100, isSubscription() ? " a month" : "");
    }

    Instant paidUntil() {
        return createdAt.plus(MONTH.multipliedBy(months));
    }

    Instant periodStart() {
        return paidUntil().minus(MONTH);
    }
}
