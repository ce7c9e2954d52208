package io.filmstudio.credit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.StripeStandIn;
import io.filmstudio.credit.Webhooks;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CreditTest
class StripeWebhookTests {

    private static final String EVENT = Webhooks.event("evt_1", "payout.paid", Instant.now(), "{}");

    @Autowired
    Webhooks webhooks;

    @ParameterizedTest
    @CsvSource({"0, 200", "-200, 200", "30, 200", "-301, 400", "-86400, 400", "90, 400", "86400, 400"})
    void messagesMustBeFreshAndNotFromTheFuture(long seconds, int status) {
        Instant at = Instant.now().plus(Duration.ofSeconds(seconds));

        assertThat(webhooks.deliver(EVENT, StripeStandIn.sign(EVENT, at, StripeStandIn.SECRET)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "t=",
                "v1=",
                "t=1,v1=00",
                "t=99999999999999999999,v1=00",
                "t=x,v1=y",
                "garbage",
                "t=1,t=2,v0=abc",
                ",,,===",
                "v1=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNotSignedIsRefused(String signature) {
        assertThat(webhooks.deliver(EVENT, signature)).isEqualTo(400);
    }

    @Test
    void alteredMessagesAreRefused() {
        String signature = StripeStandIn.sign(EVENT, Instant.now(), StripeStandIn.SECRET);

        assertThat(webhooks.deliver(EVENT, signature)).isEqualTo(200);
        assertThat(webhooks.deliver(EVENT + " ", signature)).isEqualTo(400);
        assertThat(webhooks.deliver(EVENT.replace("evt_1", "evt_2"), signature)).isEqualTo(400);
        assertThat(webhooks.deliver(EVENT, StripeStandIn.sign(EVENT, Instant.now(), "whsec_of_another")))
                .isEqualTo(400);
    }

    /** The header may carry a second time, of which the signature knows nothing. */
    @Test
    void aSecondTimeInTheHeaderDoesNotMakeAnOldMessageFresh() {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        String signature = StripeStandIn.sign(EVENT, old, StripeStandIn.SECRET);

        assertThat(webhooks.deliver(EVENT, signature + ",t=" + Instant.now().getEpochSecond()))
                .isEqualTo(400);
        assertThat(webhooks.deliver(EVENT, "t=" + Instant.now().getEpochSecond() + "," + signature))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{}", "{\"id\": 5, \"type\": []}", "\"text\"", "null"})
    void signedNonsenseDoesNoHarm(String body) {
        assertThat(webhooks.deliver(body)).isIn(200, 400);
    }
}
