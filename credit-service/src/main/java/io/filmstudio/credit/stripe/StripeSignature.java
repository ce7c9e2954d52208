package io.filmstudio.credit.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.filmstudio.common.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells Stripe's messages from others by the signature over their bytes and the time they were sent. */
@Component
public class StripeSignature {

    private static final Pattern TIME = Pattern.compile("t=\\d{1,12}");

    private final StripeProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    StripeSignature(StripeProperties properties, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** The message, once it is known to be Stripe's and fresh. */
    public StripeEvent verify(byte[] body, String header) {
        if (properties.webhookSecret().isEmpty()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "payments-unavailable", "Nothing can be bought here at present.");
        }
        String payload = new String(body, StandardCharsets.UTF_8);
        if (!isPlausible(header) || !isSigned(payload, header)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "invalid-signature", "This message is not signed as it should be.");
        }
        try {
            return StripeEvent.of(json.readTree(payload));
        } catch (JacksonException ex) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", "This message is no JSON.");
        }
    }

    private boolean isSigned(String payload, String header) {
        try {
            return Webhook.Signature.verifyHeader(
                    payload,
                    header,
                    properties.webhookSecret(),
                    properties.tolerance().toSeconds(),
                    clock);
        } catch (SignatureVerificationException ex) {
            return false;
        }
    }

    /**
     * Stripe's library trusts the header to be well-formed and looks only backwards: a message signed for tomorrow
     * could be replayed until then.
     */
    private boolean isPlausible(String header) {
        List<String> times = Arrays.stream(header.split(","))
                .filter(item -> item.startsWith("t="))
                .toList();
        long latest = clock.instant().plus(properties.skew()).getEpochSecond();
        return times.size() == 1
                && TIME.matcher(times.getFirst()).matches()
                && Long.parseLong(times.getFirst().substring(2)) <= latest;
    }
}
