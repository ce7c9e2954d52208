package io.filmstudio.credit.stripe;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A message from Stripe, which may come late, more than once and before its elders.
 *
 * @param createdAt when Stripe made it, to the second
 * @param object the thing that it is about, as of then
 */
public record StripeEvent(String id, String type, Instant createdAt, JsonNode object) {

    static StripeEvent of(JsonNode event) {
        return new StripeEvent(
                event.path("id").asString(""),
                event.path("type").asString(""),
                Instant.ofEpochSecond(event.path("created").asLong(0)),
                event.path("data").path("object"));
    }

    /** A member of the object, by path; empty when it is absent or no text. */
    public Optional<String> text(String pointer) {
        JsonNode node = object.at(pointer);
        return node.isString() && !node.asString().isEmpty() ? Optional.of(node.asString()) : Optional.empty();
    }

    public Optional<Long> number(String pointer) {
        JsonNode node = object.at(pointer);
        return node.isIntegralNumber() ? Optional.of(node.asLong()) : Optional.empty();
    }

    /** An id of ours that Stripe carried for us; empty when the message is about something that is not ours. */
    public Optional<UUID> uuid(String pointer) {
        return text(pointer)
                .filter(text -> text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
                .map(UUID::fromString);
    }
}
