package io.filmstudio.e2e.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages of the payment provider: repeated, all at once, in the wrong order, stale, altered. */
@ExtendWith(SharedStudio.class)
class PaymentRaceTests {

    private static final int TIMES = 10;

    private final RunningStudio studio;
    private final Client gateway;
    private final Writer writer;
    private final String payment = "pi_" + UUID.randomUUID();

    PaymentRaceTests(RunningStudio studio) {
        this.studio = studio;
        this.gateway = new Client(studio.gateway());
        this.writer = Writer.signUp(gateway);
    }

    @Test
    void tenTimesTheSameMessageIsOneGrant() throws SQLException {
        PaymentMessage paid = paid(topUp());

        assertThat(Racers.run(TIMES - 1, _ -> deliver(paid)))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(deliver(paid).status()).isEqualTo(200);

        assertThat(writer.settledBalance()).isEqualTo(13);
    }

    @Test
    void tenMessagesOfOnePaymentAreOneGrant() throws SQLException {
        TopUp topUp = topUp();

        assertThat(Racers.run(TIMES, _ -> deliver(paid(topUp))))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));

        assertThat(writer.settledBalance()).isEqualTo(13);
    }

    @Test
    void refundThatComesBeforeItsPaymentIsNotForgotten() throws SQLException {
        TopUp topUp = topUp();
        PaymentMessage refunded = PaymentMessage.refunded(payment, 500);

        deliver(refunded);
        assertThat(writer.settledBalance()).isEqualTo(3);
        Racers.run(TIMES, number -> deliver(number % 2 == 0 ? paid(topUp) : refunded));

        assertThat(writer.settledBalance()).isEqualTo(3);
        assertThat(writer.balance().path("debt").asInt()).isZero();
        assertThat(writer.balance().path("history").valueStream().map(line -> line.path("type")
                        .asString()))
                .containsExactlyInAnyOrder("grant", "topup", "refund");
    }

    @Test
    void alteredStaleAndUnsignedMessagesGiveNothing() throws SQLException {
        PaymentMessage paid = paid(topUp());
        String secret = studio.secret("STRIPE_WEBHOOK_SECRET");
        Instant now = Instant.now();
        PaymentMessage altered = new PaymentMessage(paid.body().replace("500", "5000"));

        for (Answer refused : List.of(
                deliver(altered, paid.signature(secret, now)),
                deliver(paid, paid.signature(secret, now.minus(Duration.ofHours(1)))),
                deliver(paid, paid.signature(secret, now.plus(Duration.ofHours(1)))),
                deliver(paid, paid.signature("whsec_guessed", now)),
                deliver(paid, "t=" + now.getEpochSecond() + ",v1="))) {
            Refusals.check(refused, 400, "invalid-signature");
        }
        assertThat(writer.settledBalance()).isEqualTo(3);
    }

    private record TopUp(UUID id, String session) {}

    /** Each has an id of its own, as all that the provider sends. */
    private PaymentMessage paid(TopUp topUp) {
        return PaymentMessage.paid(topUp.id(), topUp.session(), payment, 500);
    }

    private TopUp topUp() throws SQLException {
        Answer page = writer.post("/api/credits/topup", "{\"quantity\": 10}");
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        try (Connection database = studio.database();
                var query = database.prepareStatement("select id from credits.checkout where user_id = ?")) {
            query.setObject(1, writer.id());
            try (var rows = query.executeQuery()) {
                rows.next();
                return new TopUp(rows.getObject("id", UUID.class), page.text("stripeSessionId"));
            }
        }
    }

    private Answer deliver(PaymentMessage message) {
        return deliver(message, message.signature(studio.secret("STRIPE_WEBHOOK_SECRET"), Instant.now()));
    }

    private Answer deliver(PaymentMessage message, String signature) {
        return gateway.send(
                "POST", "/api/credits/webhooks/stripe", null, message.body(), Map.of("Stripe-Signature", signature));
    }
}
