package io.filmstudio.embedded.payment;

import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The seller's side: opens sessions, ends subscriptions. Answers and errors look like Stripe's. */
class SellerApi {

    private static final String JSON = "application/json";

    private final PaymentAccount account;
    private final SaleStore sales;
    private final Teller teller;
    private final JsonMapper json;
    private final Clock clock;

    SellerApi(PaymentAccount account, SaleStore sales, Teller teller, JsonMapper json, Clock clock) {
        this.account = account;
        this.sales = sales;
        this.teller = teller;
        this.json = json;
        this.clock = clock;
    }

    /** {@code POST /v1/checkout/sessions}: the same idempotency key leads to the same session. */
    void openSession(Exchange exchange) throws IOException {
        if (isRefused(exchange)) {
            return;
        }
        Map<String, String> form = exchange.form();
        if (!isComplete(form)) {
            refuse(exchange, 400, "invalid_request_error", "mode, currency, unit_amount and success_url are needed");
            return;
        }
        Sale sale = sales.putIfAbsent(Sale.open(id(exchange.header("Idempotency-Key")), form, clock.instant()));
        if (sale.form().equals(form)) {
            answer(exchange, Messages.session(sale, pageUrl(exchange, sale)));
        } else {
            refuse(exchange, 400, "idempotency_error", "this idempotency key was used with other parameters");
        }
    }

    /** {@code POST /v1/subscriptions/ID}: only {@code cancel_at_period_end} can be changed. */
    void changeSubscription(Exchange exchange) throws IOException {
        if (isRefused(exchange)) {
            return;
        }
        Optional<Sale> sale = sales.find(exchange.part(2).replace("sub_local_", ""))
                .filter(found -> found.isSubscription() && found.months() > 0);
        if (sale.isEmpty()) {
            refuse(exchange, 404, "invalid_request_error", "no such subscription");
            return;
        }
        Sale changed = "true".equals(exchange.form().get("cancel_at_period_end"))
                ? sales.update(sale.get(), Sale::end)
                : sale.get();
        Map<String, Object> subscription = Messages.subscription(changed, "active");
        teller.tell("customer.subscription.updated", subscription);
        answer(exchange, subscription);
    }

    private boolean isRefused(Exchange exchange) throws IOException {
        String presented = exchange.header("Authorization").orElse("");
        boolean known = MessageDigest.isEqual(bytes("Bearer " + account.apiKey()), bytes(presented));
        if (!known || !exchange.isPost()) {
            refuse(exchange, known ? 405 : 401, "invalid_request_error", known ? "POST it" : "unknown API key");
        }
        return !known || !exchange.isPost();
    }

    private static boolean isComplete(Map<String, String> form) {
        return form.getOrDefault("mode", "").matches("payment|subscription")
                && form.getOrDefault("line_items[0][price_data][currency]", "").equals("usd")
                && form.getOrDefault("line_items[0][price_data][unit_amount]", "")
                        .matches("[1-9][0-9]{0,8}")
                && form.containsKey("success_url");
    }

    private static String pageUrl(Exchange exchange, Sale sale) {
        return "http://127.0.0.1:" + exchange.http().getLocalAddress().getPort() + "/pay/" + sale.id();
    }

    private static String id(Optional<String> key) {
        return key.map(SellerApi::hash).orElseGet(() -> hash(UUID.randomUUID().toString()));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void answer(Exchange exchange, Map<String, ?> object) throws IOException {
        exchange.answer(200, JSON, json.writeValueAsString(object));
    }

    private void refuse(Exchange exchange, int status, String type, String message) throws IOException {
        exchange.answer(
                status, JSON, json.writeValueAsString(Map.of("error", Map.of("type", type, "message", message))));
    }
}
