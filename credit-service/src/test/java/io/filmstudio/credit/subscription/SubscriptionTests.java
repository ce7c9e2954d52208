package io.filmstudio.credit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.credit.PaymentReceived;
import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.StripeStandIn;
import io.filmstudio.credit.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@CreditTest
class SubscriptionTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant PERIOD_END = NOW.plus(Duration.ofDays(30));

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Autowired
    StripeStandIn stripe;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Events events;

    private final UUID userId = UUID.randomUUID();
    private final String id = "sub_" + UUID.randomUUID();

    @Test
    void aPlanIsBoughtOnAPaymentPage() {
        Answer answer = api.post(userId, "/api/subscriptions", "{\"plan\": \"pro\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stripe.session(answer.text("stripeSessionId")))
                .containsAllEntriesOf(Map.of(
                        "mode", "subscription",
                        "line_items[0][price_data][unit_amount]", "2900",
                        "line_items[0][price_data][recurring][interval]", "month",
                        "subscription_data[metadata][userId]", userId.toString(),
                        "subscription_data[metadata][plan]", "pro"));
        assertThat(balance("tier")).isEqualTo("free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"plan\": \"free\"}", "{\"plan\": \"gold\"}", "{\"plan\": \"\"}"})
    void onlyPlansWithAPriceCanBeBought(String body) {
        assertThat(api.post(userId, "/api/subscriptions", body).status()).isEqualTo(400);
    }

    @Test
    void aPaidPlanBringsItsTierAndItsCreditsOnce() {
        String payments = events.tap(PaymentReceived.ROUTING_KEY);
        tell("created", "active", NOW);
        String invoice = invoice("in_1_" + id, PERIOD_END);
        webhooks.tell("invoice.paid", invoice);
        webhooks.tell("invoice.paid", invoice);

        assertThat(balance("tier")).isEqualTo("pro");
        assertThat(balance("balance")).isEqualTo("33");
        assertThat(balance("resetDate")).isEqualTo(PERIOD_END.toString());
        assertThat(api.get(userId, "/api/subscriptions").body().toString())
                .isEqualTo(
                        """
                        {"plan":"pro","status":"active","currentPeriodEnd":"%s","cancelAtPeriodEnd":false}"""
                                .formatted(PERIOD_END));
        assertThat(api.post(userId, "/api/subscriptions", "{\"plan\": \"enterprise\"}")
                        .text("type"))
                .endsWith("already-subscribed");
        Predicate<PaymentReceived> ours = payment -> payment.userId().equals(userId);
        PaymentReceived payment = events.next(payments, PaymentReceived.class, ours);
        assertThat(payment.kind()).isEqualTo("subscription");
        assertThat(payment.amount()).isEqualTo(2900);
        assertThat(events.next(payments, PaymentReceived.class, ours).paymentId())
                .as("of the second message about the same invoice")
                .isEqualTo(payment.paymentId());
    }

    @Test
    void anInvoiceMayBeHeardOfBeforeItsSubscription() {
        webhooks.tell("invoice.paid", invoice("in_1_" + id, PERIOD_END));
        tell("created", "incomplete", NOW.minusSeconds(5));

        assertThat(balance("tier")).isEqualTo("pro");
        assertThat(balance("balance")).isEqualTo("33");
    }

    @Test
    void theNextPeriodReplacesWhatIsLeftOfTheLast() {
        webhooks.tell("invoice.paid", invoice("in_1_" + id, PERIOD_END));
        books.grant(userId, 10);
        books.spend(userId, 7);
        webhooks.tell("invoice.paid", invoice("in_2_" + id, PERIOD_END.plus(Duration.ofDays(30))));

        assertThat(books.wallet(userId).allowance()).isEqualTo(30);
        assertThat(balance("balance")).isEqualTo("43");
    }

    @Test
    void aPeriodThatIsOverBringsNoCredits() {
        webhooks.tell("invoice.paid", invoice("in_1_" + id, NOW.minusSeconds(60)));

        assertThat(balance("balance")).isEqualTo("3");
    }

    @Test
    void anEndedPlanTakesTheTierAndNotTheCredits() {
        webhooks.tell("invoice.paid", invoice("in_1_" + id, PERIOD_END));
        tell("deleted", "canceled", NOW.plusSeconds(5));
        tell("updated", "active", NOW.plusSeconds(9));

        assertThat(balance("tier")).isEqualTo("free");
        assertThat(balance("balance")).isEqualTo("33");
        assertThat(api.get(userId, "/api/subscriptions").text("status")).isEqualTo("none");
    }

    @Test
    void oldNewsDoNotUndoNewOnes() {
        tell("updated", "active", NOW);
        tell("updated", "unpaid", NOW.minusSeconds(60));

        assertThat(balance("tier")).isEqualTo("pro");
    }

    /** Stripe's clock ticks in seconds, and its messages come in any order. */
    @ParameterizedTest
    @ValueSource(strings = {"cup", "cpu", "ucp", "upc", "pcu", "puc"})
    void theFirstPaymentCountsHoweverItsMessagesOfOneSecondAreOrdered(String order) {
        order.chars().forEach(this::tellInOneSecond);

        assertThat(balance("tier")).isEqualTo("pro");
        assertThat(balance("balance")).isEqualTo("33");
        assertThat(api.get(userId, "/api/subscriptions").text("status")).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cupd", "dcup", "cdpu", "pduc", "udcp"})
    void anEndCountsHoweverItsMessagesOfOneSecondAreOrdered(String order) {
        order.chars().forEach(this::tellInOneSecond);

        assertThat(balance("tier")).isEqualTo("free");
    }

    private void tellInOneSecond(int message) {
        switch (message) {
            case 'c' -> tell("created", "incomplete", NOW);
            case 'u' -> tell("updated", "active", NOW);
            case 'd' -> tell("deleted", "canceled", NOW);
            default -> tell("invoice.paid", NOW, invoice("in_1_" + id, PERIOD_END));
        }
    }

    @Test
    void endingAPlanKeepsItUntilThePeriodEnds() {
        tell("created", "active", NOW);

        Answer ended = end();

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("cancelAtPeriodEnd").asBoolean()).isTrue();
        assertThat(balance("tier")).isEqualTo("pro");
        assertThat(api.post(userId, "/api/subscriptions", "{\"plan\": \"enterprise\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoPaysOnTwoPagesGoesOnWithTheNewerPlan() {
        String older = "sub_" + UUID.randomUUID();
        tell("customer.subscription.updated", NOW, subscription(older, "active", PERIOD_END.minusSeconds(60)));
        tell("customer.subscription.updated", NOW, subscription(id, "active", PERIOD_END));
        tell("customer.subscription.updated", NOW, subscription(id, "active", PERIOD_END));

        assertThat(stripe.ended()).contains(older).doesNotContain(id);
        assertThat(balance("tier")).isEqualTo("pro");
        assertThat(balance("resetDate")).isEqualTo(PERIOD_END.toString());
    }

    @Test
    void whoHasNoPlanCannotEndIt() {
        assertThat(end().status()).isEqualTo(404);
    }

    private Answer end() {
        return api.exchange(HttpMethod.DELETE, TestTokens.user(userId), "/api/subscriptions", null);
    }

    private void tell(String what, String status, Instant at) {
        tell("customer.subscription." + what, at, subscription(id, status, PERIOD_END));
    }

    private void tell(String type, Instant at, String object) {
        assertThat(webhooks.tell(type, at, object)).isEqualTo(200);
    }

    private String subscription(String subscriptionId, String status, Instant periodEnd) {
        return """
                {"id": "%s", "object": "subscription", "status": "%s", "cancel_at_period_end": false,
                 "items": {"data": [{"current_period_end": %d}]},
                 "metadata": {"userId": "%s", "plan": "pro"}}"""
                .formatted(subscriptionId, status, periodEnd.getEpochSecond(), userId);
    }

    private String invoice(String invoiceId, Instant periodEnd) {
        return """
                {"id": "%s", "object": "invoice", "billing_reason": "subscription_cycle",
                 "amount_paid": 2900, "currency": "usd",
                 "parent": {"subscription_details": {"subscription": "%s",
                   "metadata": {"userId": "%s", "plan": "pro"}}},
                 "lines": {"data": [{"period": {"start": 0, "end": %d}}]}}"""
                .formatted(invoiceId, id, userId, periodEnd.getEpochSecond());
    }

    private String balance(String member) {
        return api.get(userId, "/api/credits/balance").body().path(member).asString();
    }
}
