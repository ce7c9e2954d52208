package io.filmstudio.credit.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.contract.credit.PaymentReceived;
import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.StripeStandIn;
import io.filmstudio.credit.Webhooks;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CreditTest
class CheckoutTests {

    private static final String COMPLETED = "checkout.session.completed";

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

    @Test
    void aTopUpOpensAPaymentPage() {
        UUID userId = UUID.randomUUID();

        Answer answer = api.post(userId, "/api/credits/topup", "{\"quantity\": 20}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("stripeSessionId", "redirectUrl");
        assertThat(answer.text("redirectUrl")).isEqualTo("https://pay.example/" + answer.text("stripeSessionId"));
        assertThat(stripe.session(answer.text("stripeSessionId")))
                .containsAllEntriesOf(Map.of(
                        "mode", "payment",
                        "client_reference_id", userId.toString(),
                        "line_items[0][price_data][unit_amount]", "1000",
                        "line_items[0][price_data][currency]", "usd",
                        "authorization", "Bearer sk_test_stand_in"))
                .containsKeys("metadata[topupId]", "payment_intent_data[metadata][topupId]");
        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"quantity\": 0}",
                "{\"quantity\": -10}",
                "{\"quantity\": 5}",
                "{\"quantity\": 11}",
                "{\"quantity\": 10010}",
                "{\"quantity\": \"ten\"}"
            })
    void creditsAreSoldByTheTen(String body) {
        Answer answer = api.post(UUID.randomUUID(), "/api/credits/topup", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("details").path("field").asString()).isEqualTo("quantity");
    }

    @Test
    void aFailureOfTheProviderIsTold() {
        UUID userId = UUID.fromString("ffffffff-0000-4000-8000-000000000001");

        Answer answer = api.post(userId, "/api/credits/topup", "{\"quantity\": 10}");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text("type")).endsWith("payment-provider-failed");
    }

    @Test
    void aPaymentIsCreditedOnceHoweverOftenItIsToldOf() {
        Purchase purchase = new Purchase(10);
        String payments = events.tap(PaymentReceived.ROUTING_KEY);
        String event = Webhooks.event("evt_" + UUID.randomUUID(), COMPLETED, Instant.now(), purchase.session("paid"));

        List<Integer> answers = Racers.race(10, i -> webhooks.deliver(event));
        webhooks.tell(COMPLETED, purchase.session("paid"));
        webhooks.tell("checkout.session.async_payment_succeeded", purchase.session("paid"));

        assertThat(answers).containsOnly(200);
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
        assertThat(books.count(purchase.userId, Kind.TOPUP)).isEqualTo(1);
        Predicate<PaymentReceived> ours = payment -> payment.userId().equals(purchase.userId);
        assertThat(events.next(payments, PaymentReceived.class, ours)).satisfies(payment -> {
            assertThat(payment.kind()).isEqualTo("topup");
            assertThat(payment.amount()).isEqualTo(500);
            assertThat(payment.currency()).isEqualTo("usd");
        });
        assertThat(events.next(payments, PaymentReceived.class, ours)).isNull();
    }

    @Test
    void aSlowPaymentIsCreditedWhenItIsConfirmed() {
        Purchase purchase = new Purchase(10);

        webhooks.tell(COMPLETED, purchase.session("unpaid"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
        webhooks.tell("checkout.session.async_payment_succeeded", purchase.session("paid"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void whatIsPaidMustBeWhatWasAsked() {
        Purchase purchase = new Purchase(10);
        String session = purchase.session("paid");

        Stream.of(
                        session.replace("\"amount_total\": 500", "\"amount_total\": 1"),
                        session.replace("usd", "idr"),
                        session.replace(purchase.sessionId, "cs_test_of_another"),
                        session.replace(purchase.topUpId, UUID.randomUUID().toString()),
                        session.replace(purchase.topUpId, "no-id"))
                .forEach(
                        altered -> assertThat(webhooks.tell(COMPLETED, altered)).isEqualTo(200));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
    }

    @Test
    void anExpiredSessionIsCreditedAllTheSameIfItWasPaid() {
        Purchase purchase = new Purchase(10);

        webhooks.tell("checkout.session.expired", purchase.session("unpaid"));
        webhooks.tell(COMPLETED, purchase.session("paid"));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void refundsTakeTheirShareAndStaleOnesNothing() {
        Purchase purchase = new Purchase(10).paid();

        webhooks.tell("charge.refunded", purchase.charge(250));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(8);
        webhooks.tell("charge.refunded", purchase.charge(100));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(8);
        webhooks.tell("charge.refunded", purchase.charge(500));
        webhooks.tell("charge.refunded", purchase.charge(500));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
    }

    @Test
    void aRefundHeardOfBeforeThePaymentCounts() {
        Purchase purchase = new Purchase(10);

        webhooks.tell("charge.refunded", purchase.charge(500));
        purchase.paid();

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
        assertThat(books.wallet(purchase.userId).debt()).isZero();
    }

    @Test
    void aDisputeOfSpentCreditsLeavesADebtUntilItIsWon() {
        Purchase purchase = new Purchase(10).paid();
        books.refund(purchase.userId, 12);

        webhooks.tell("charge.dispute.created", purchase.dispute("needs_response"));
        assertThat(books.wallet(purchase.userId).spendable()).isZero();
        assertThat(books.wallet(purchase.userId).debt()).isEqualTo(9);
        webhooks.tell("charge.dispute.closed", purchase.dispute("won"));
        assertThat(books.wallet(purchase.userId).debt()).isZero();
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(1);
        webhooks.tell("charge.dispute.created", purchase.dispute("needs_response"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(1);
    }

    private final class Purchase {

        final UUID userId = UUID.randomUUID();
        final String payment = "pi_" + UUID.randomUUID();
        final String sessionId;
        final String topUpId;
        final long cents;

        Purchase(long quantity) {
            cents = quantity * 50;
            sessionId = api.post(userId, "/api/credits/topup", "{\"quantity\": " + quantity + "}")
                    .text("stripeSessionId");
            topUpId = stripe.session(sessionId).get("metadata[topupId]");
        }

        Purchase paid() {
            webhooks.tell(COMPLETED, session("paid"));
            assertThat(books.count(userId, Kind.TOPUP)).isEqualTo(1);
            return this;
        }

        String session(String status) {
            return """
                    {"id": "%s", "object": "checkout.session", "mode": "payment", "payment_status": "%s",
                     "payment_intent": "%s", "amount_total": %d, "currency": "usd", "metadata": {"topupId": "%s"}}"""
                    .formatted(sessionId, status, payment, cents, topUpId);
        }

        String charge(long refundedCents) {
            return """
                    {"id": "ch_1", "object": "charge", "payment_intent": "%s", "amount": %d, "amount_refunded": %d}"""
                    .formatted(payment, cents, refundedCents);
        }

        String dispute(String status) {
            return """
                    {"id": "dp_%s", "object": "dispute", "payment_intent": "%s", "amount": %d, "status": "%s"}"""
                    .formatted(payment, payment, cents, status);
        }
    }
}
