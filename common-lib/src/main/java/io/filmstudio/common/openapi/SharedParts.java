package io.filmstudio.common.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the descriptions of all routes refer to. */
final class SharedParts {

    static final String PROBLEM_TYPE = "application/problem+json";

    private SharedParts() {}

    static MediaType problem() {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    }

    static void addTo(Components components) {
        components
                .addSchemas("Problem", problemSchema())
                .addSchemas("Violation", violation())
                .addHeaders("Retry-After", header("Seconds after which asking again makes sense.", new IntegerSchema()))
                .addHeaders("Location", header("Where the new thing is.", new StringSchema().format("uri-reference")))
                .addHeaders(
                        "Idempotency-Replayed",
                        header("`true` where this is the answer to an earlier request with the same key.", word()))
                .addHeaders("ETag", header("The state that was answered, for `If-Match`.", new StringSchema()))
                .addParameters("page", page())
                .addParameters("limit", limit())
                .addParameters("Idempotency-Key", idempotencyKey());
    }

    /** The response that stands for one refusal everywhere. */
    static ApiResponse response(Refusal refusal) {
        var response = new ApiResponse()
                .description(refusal.title())
                .content(new Content()
                        .addMediaType(
                                PROBLEM_TYPE,
                                problem()
                                        .example(Objects.requireNonNull(
                                                refusal.example().getValue()))));
        if (refusal.status() == 429 || refusal.status() == 503) {
            response.addHeaderObject("Retry-After", new Header().$ref("#/components/headers/Retry-After"));
        }
        return response;
    }

    private static Schema<?> problemSchema() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("type", text("`/problems/` and a stable slug.").format("uri-reference"));
        members.put("title", text("The slug in words."));
        members.put("status", number(400, 599).description("The HTTP status."));
        members.put("detail", text("A sentence for people."));
        members.put("instance", text("The path that was asked for.").format("uri-reference"));
        members.put("error", text("The same sentence as `detail`."));
        members.put("traceId", text("Finds the request in the logs."));
        Schema<?> problem = object("A refusal (RFC 9457).", members);
        problem.addProperty("details", details());
        problem.addProperty("retryAfter", number(1, 86_400).description("Seconds, as in `Retry-After`."));
        return problem;
    }

    private static Schema<?> details() {
        Map<String, Schema<?>> members = violationMembers();
        members.put("violations", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Violation")));
        return object("On an `invalid-request`: the first violation, and all of them.", members);
    }

    private static Schema<?> violation() {
        return object("What is wrong with one field.", violationMembers());
    }

    private static Map<String, Schema<?>> violationMembers() {
        Map<String, Schema<?>> members = new LinkedHashMap<>();
        members.put("field", text("The member or parameter; empty for the body as a whole."));
        members.put("message", text("What is wrong with it."));
        return members;
    }

    /** All of whose members are required. */
    private static Schema<?> object(String description, Map<String, Schema<?>> members) {
        Schema<?> object = new ObjectSchema().description(description);
        members.forEach(object::addProperty);
        object.setRequired(List.copyOf(members.keySet()));
        return object;
    }

    private static Parameter page() {
        return new Parameter()
                .name("page")
                .in("query")
                .description("The page, from 1.")
                .schema(withDefault(number(1, 1_000_000), 1));
    }

    private static Parameter limit() {
        return new Parameter()
                .name("limit")
                .in("query")
                .description("How many a page holds.")
                .schema(withDefault(number(1, 100), 20));
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .name("Idempotency-Key")
                .in("header")
                .description("Makes the request safe to repeat: the first success is replayed for 24 hours to the same"
                        + " user, route and body.")
                .schema(word().pattern("^[!-~]{1,255}$"));
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    private static Schema<?> word() {
        return new StringSchema();
    }

    private static Schema<?> number(int lowest, int highest) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(lowest)).maximum(BigDecimal.valueOf(highest));
    }

    private static Schema<?> withDefault(Schema<?> number, int value) {
        number.setDefault(value);
        return number;
    }
}
