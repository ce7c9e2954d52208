package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls routes by each of their names, which have to mean the same. */
final class SeedClient {

    private final Client gateway;

    SeedClient(RunningStudio studio) {
        this.gateway = new Client(studio.gateway());
    }

    Writer signUp() {
        return Writer.signUp(gateway);
    }

    /** {@code /api/...}, {@code /api/v1/...} and the bare path. */
    static Stream<String> names(String path) {
        return Stream.of("/api" + path, "/api/v1" + path, path);
    }

    /** What a route that changes nothing answers, which has the documented shape under every name. */
    Answer get(String path, @Nullable Writer writer, Shape shape) {
        return each("GET", path, writer, "", Map.of(), 200, shape).getFirst();
    }

    Answer send(String method, String path, Writer writer, String json, Shape shape) {
        return each(method, path, writer, json, Map.of(), 200, shape).getFirst();
    }

    /**
     * Asks for something once, though by every name: the answers that come after the first are replayed.
     *
     * @param status that of all of them
     */
    Answer postOnce(String path, Writer writer, String json, int status, Shape shape) {
        return postOnce(path, writer, json, Map.of(), status, shape);
    }

    Answer postOnce(String path, Writer writer, String json, Map<String, String> headers, int status, Shape shape) {
        Map<String, String> keyed = new HashMap<>(headers);
        keyed.put("Idempotency-Key", UUID.randomUUID().toString());
        List<Answer> answers = each("POST", path, writer, json, keyed, status, shape);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(answer ->
                        assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true"));
        return answers.getFirst();
    }

    private List<Answer> each(
            String method,
            String path,
            @Nullable Writer writer,
            String json,
            Map<String, String> headers,
            int status,
            Shape shape) {
        List<Answer> answers = new ArrayList<>();
        names(path).forEach(name -> {
            Answer answer = call(method, name, writer, json, headers);
            assertThat(answer.status())
                    .as("%s %s: %s", method, name, answer.body())
                    .isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            shape.check(answer.body());
            answers.add(answer);
        });
        return answers;
    }

    Answer call(String method, String name, @Nullable Writer writer, String json, Map<String, String> headers) {
        return gateway.send(
                method, name, writer == null ? null : writer.token(), json.isEmpty() ? null : json, headers);
    }

    Answer call(String method, String name, @Nullable Writer writer, String json) {
        return call(method, name, writer, json, Map.of());
    }

    /** Refused under every name with the same status and slug. */
    void refused(String method, String path, @Nullable Writer writer, String json, int status, String slug) {
        names(path).forEach(name -> Refusals.check(call(method, name, writer, json), status, slug));
    }

    /** Refused under every name because of this field. */
    void invalid(String method, String path, @Nullable Writer writer, String json, String field) {
        names(path).forEach(name -> Refusals.checkInvalid(call(method, name, writer, json), field));
    }

    void refusesStrangers(String method, String path, String json) {
        refused(method, path, null, json, 401, "unauthenticated");
    }
}
