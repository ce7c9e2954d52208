package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that a refusal has the documented shape (RFC 9457), whoever gave it, and tells nothing of the inside. */
public final class Refusals {

    private static final List<String> TEXTS = List.of("type", "title", "detail", "instance", "error", "traceId");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|io\\.filmstudio|org\\.|java\\.|select .* from|insert into",
            Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    /** Also that it has this status and slug. */
    public static void check(Client.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo("/problems/" + slug);
        check(answer);
    }

    /** Also that it names this field as the first that is wrong. */
    public static void checkInvalid(Client.Answer answer, String field) {
        check(answer, 400, "invalid-request");
        JsonNode details = answer.body().path("details");
        assertThat(details.path("field").asString()).isEqualTo(field);
        assertThat(details.path("message").asString()).isNotBlank();
        assertThat(details.path("violations").path(0).path("field").asString()).isEqualTo(field);
        assertThat(details.path("violations").path(0).path("message").asString())
                .isEqualTo(details.path("message").asString());
    }

    public static void check(Client.Answer answer) {
        JsonNode body = answer.body();
        assertThat(answer.header("Content-Type")).as(body.toString()).startsWith("application/problem+json");
        assertThat(TEXTS).allSatisfy(member -> {
            assertThat(body.path(member).isString()).as(member + " of " + body).isTrue();
            assertThat(body.path(member).asString()).as(member).isNotBlank();
        });
        assertThat(body.path("type").asString()).matches("/problems/[a-z]+(-[a-z]+)*");
        assertThat(body.path("status").isInt()).isTrue();
        assertThat(body.path("status").asInt()).isEqualTo(answer.status());
        assertThat(body.path("error").asString()).isEqualTo(body.path("detail").asString());
        assertThat(body.path("instance").asString()).startsWith("/");
        assertThat(body.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(body.toString()).doesNotContainPattern(INSIDE);
    }
}
