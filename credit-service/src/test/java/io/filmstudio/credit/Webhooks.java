package io.filmstudio.credit;

import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Sends messages as Stripe does. */
@TestComponent
public class Webhooks {

    private final Environment environment;
    private final RestClient http = RestClient.create();

    Webhooks(Environment environment) {
        this.environment = environment;
    }

    /** Tells of something with a new, properly signed message; answers the status. */
    public int tell(String type, String object) {
        return tell(type, Instant.now(), object);
    }

    /** As of then; the message comes now. */
    public int tell(String type, Instant createdAt, String object) {
        return deliver(event("evt_" + UUID.randomUUID(), type, createdAt, object));
    }

    public int deliver(String event) {
        return deliver(event, StripeStandIn.sign(event, Instant.now(), StripeStandIn.SECRET));
    }

    /** The signature may be null. */
    public int deliver(String event, String signature) {
        RestClient.RequestBodySpec request = http.post()
                .uri("http://localhost:" + environment.getRequiredProperty("local.server.port")
                        + "/api/credits/webhooks/stripe")
                .contentType(MediaType.APPLICATION_JSON)
                .body(event);
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return request.exchange((sent, answer) -> answer.getStatusCode().value());
    }

    public static String event(String id, String type, Instant createdAt, String object) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "created": %d, "data": {"object": %s}}"""
                .formatted(id, type, createdAt.getEpochSecond(), object);
    }
}
