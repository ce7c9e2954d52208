package io.filmstudio.embedded.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe would tell about a sale, and its signature. */
class Messages {

    private static final String METADATA = "metadata[";
    private static final String SUBSCRIPTION_METADATA = "subscription_data[metadata][";

    private final JsonMapper json;
    private final Clock clock;
    private final String secret;

    Messages(JsonMapper json, Clock clock, String secret) {
        this.json = json;
        this.clock = clock;
        this.secret = secret;
    }

    String event(String type, Map<String, ?> object) {
        return json.writeValueAsString(Map.of(
                "id",
                "evt_local_" + UUID.randomUUID(),
                "object",
                "event",
                "type",
                type,
                "created",
                clock.instant().getEpochSecond(),
                "livemode",
                false,
                "data",
                Map.of("object", object)));
    }

    /** The header {@code Stripe-Signature}: HMAC-SHA256 under the whole secret over time, dot and body. */
    String sign(String body) {
        long now = clock.instant().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((now + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + now + ",v1=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static Map<String, Object> session(Sale sale, String url) {
        return Map.of(
                "id",
                sale.sessionId(),
                "object",
                "checkout.session",
                "url",
                url,
                "mode",
                sale.form().get("mode"),
                "status",
                sale.status() == Sale.Status.PAID
                        ? "complete"
                        : sale.status().name().toLowerCase(Locale.ROOT),
                "payment_status",
                sale.status() == Sale.Status.PAID ? "paid" : "unpaid",
                sale.isSubscription() ? "subscription" : "payment_intent",
                sale.isSubscription() ? sale.subscriptionId() : sale.paymentId(),
                "amount_total",
                sale.cents(),
                "currency",
                "usd",
                "metadata",
                metadata(sale, METADATA));
    }

    static Map<String, Object> charge(Sale sale) {
        return Map.of(
                "id",
                "ch_local_" + sale.id(),
                "object",
                "charge",
                "payment_intent",
                sale.paymentId(),
                "amount",
                sale.cents(),
                "amount_refunded",
                sale.refunded() ? sale.cents() : 0,
                "refunded",
                sale.refunded());
    }

    static Map<String, Object> subscription(Sale sale, String status) {
        return Map.of(
                "id", sale.subscriptionId(),
                "object", "subscription",
                "status", status,
                "cancel_at_period_end", sale.ending(),
                "items", data(Map.of("current_period_end", seconds(sale.paidUntil()))),
                "metadata", metadata(sale, SUBSCRIPTION_METADATA));
    }

    static Map<String, Object> invoice(Sale sale) {
        return Map.of(
                "id",
                "in_local_" + sale.id() + "_" + sale.months(),
                "object",
                "invoice",
                "billing_reason",
                sale.months() == 1 ? "subscription_create" : "subscription_cycle",
                "amount_paid",
                sale.cents(),
                "currency",
                "usd",
                "parent",
                Map.of(
                        "subscription_details",
                        Map.of(
                                "subscription", sale.subscriptionId(),
                                "metadata", metadata(sale, SUBSCRIPTION_METADATA))),
                "lines",
                data(Map.of("period", Map.of("start", seconds(sale.periodStart()), "end", seconds(sale.paidUntil())))));
    }

    private static Map<String, Object> data(Map<String, ?> only) {
        return Map.of("object", "list", "data", List.of(only));
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }

    private static Map<String, String> metadata(Sale sale, String prefix) {
        return sale.form().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey()
                                .substring(prefix.length(), entry.getKey().length() - 1),
                        Map.Entry::getValue));
    }
}
