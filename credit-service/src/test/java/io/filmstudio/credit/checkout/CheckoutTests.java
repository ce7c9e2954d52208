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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    CheckoutRepository checkouts;

    @Autowired
    JdbcClient jdbc;

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
        Purchase purchase = purchase();
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
        Purchase purchase = purchase();

        webhooks.tell(COMPLETED, purchase.session("unpaid"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
        webhooks.tell("checkout.session.async_payment_succeeded", purchase.session("paid"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void whatIsPaidMustBeWhatWasAsked() {
        Purchase purchase = purchase();
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
        Purchase purchase = purchase();

        webhooks.tell("checkout.session.expired", purchase.session("unpaid"));
        webhooks.tell(COMPLETED, purchase.session("paid"));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void whatNobodyEverPaidForIsForgotten() {
        List<Purchase> purchases = List.of(purchase(), paid(), purchase());
        purchases.subList(0, 2).forEach(old -> jdbc.sql(
                        "update checkout set created_at = now() - interval '91 days' where session_id = ?")
                .param(old.sessionId)
                .update());

        checkouts.forgetUnpaid();

        assertThat(purchases.stream().map(purchase -> jdbc.sql("select count(*) from checkout where session_id = ?")
                        .param(purchase.sessionId)
                        .query(Long.class)
                        .single()))
                .containsExactly(0L, 1L, 1L);
    }

    private Purchase purchase() {
        return new Purchase(api, stripe, 10);
    }

    private Purchase paid() {
        Purchase purchase = purchase();
        webhooks.tell(COMPLETED, purchase.session("paid"));
        return purchase;
    }
}
