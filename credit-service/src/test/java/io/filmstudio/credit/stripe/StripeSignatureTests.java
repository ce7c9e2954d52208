package io.filmstudio.credit.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.StripeStandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StripeSignatureTests {

    @Test
    void withoutASecretOfOursNothingIsHeard() {
        URI nowhere = URI.create("http://localhost");
        Clock clock = Clock.systemUTC();
        var properties = new StripeProperties("", "", nowhere, nowhere, Duration.ofMinutes(5), Duration.ofMinutes(1));
        StripeSignature signature = new StripeSignature(properties, new JsonMapper(), clock);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> signature.verify(
                        "{}".getBytes(StandardCharsets.UTF_8), StripeStandIn.sign("{}", clock.instant(), "any")))
                .satisfies(ex -> {
                    assertThat(ex.getStatusCode().value()).isEqualTo(503);
                    assertThat(ex.slug()).isEqualTo("payments-unavailable");
                });
    }
}
