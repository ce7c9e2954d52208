package io.filmstudio.project.culture;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ProjectTest
class PreferencesTests {

    @LocalServerPort
    int port;

    private ProjectClient user;
    private UUID project;
    private String path;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        project = user.newProject();
        path = "/api/projects/" + project + "/cultural-preferences";
    }

    private Answer put(Object body, String... headers) {
        return user.send(HttpMethod.PUT, path, body, headers);
    }

    @Test
    void nothingIsPreferredAtFirstAndTheChoicesAreTold() {
        Answer answer = user.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getETag()).isEqualTo("\"0\"");
        assertThat(answer.body().at("/primaryCulture").isNull()).isTrue();
        assertThat(answer.body().at("/choices/palettes").toString()).contains("warm", "earthy");
    }

    @Test
    void preferencesAreKeptAndReplacedWhole() {
        Answer first = put(Map.of("primaryCulture", "tamil", "secondaryCulture", "japanese", "music", "east-asian"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(user.get(path).body()).isEqualTo(first.body());

        put(Map.of("palette", "cool"));

        assertThat(user.get(path).text("/palette")).isEqualTo("cool");
        assertThat(user.get(path).body().at("/primaryCulture").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "primaryCulture, martian",
        "primaryCulture, TAMIL",
        "palette, ''",
        "architecture, <b>x</b>",
        "clothing, \ud83d\ude00",
        "music, tamil",
        "secondaryCulture, tamil"
    })
    void whatTheEngineDoesNotKnowIsRefusedByName(String member, String value) {
        Answer answer = put(Map.of(member, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/details/field")).isEqualTo(member);
        assertThat(answer.text("/details/message")).startsWith(member.startsWith("sec") ? "needs" : "must be one of");
    }

    @Test
    void bodyThatIsNoObjectIsRefused() {
        assertThat(put("[1]").status()).isEqualTo(400);
        assertThat(put("{\"palette\": {}}").status()).isEqualTo(400);
        assertThat(user.send(HttpMethod.PUT, path, null).status()).isIn(400, 415);
    }

    @Test
    void ofManyEditsOfOneRevisionOneWins() throws Exception {
        Callable<Answer> edit = () -> put(Map.of("palette", "warm"), "If-Match", "\"0\"");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> edit).toList())
                    .stream()
                    .map(result -> result.resultNow().status())
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        }
    }

    @Test
    void whileAFilmIsMadeNothingChanges() {
        put(Map.of("palette", "warm"));
        UUID job = user.generate(project).id("/jobId");

        Answer late = put(Map.of("palette", "cool"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).isEqualTo("/problems/project-processing");
        assertThat(user.get(path).text("/palette")).isEqualTo("warm");
        assertThat(StubAiJobService.INSTANCE.calls("PUT", job).getFirst().body())
                .contains("\"palette\": \"warm\"")
                .contains("\"characters\":[]");
    }

    @Test
    void otherPeoplesPreferencesAreNotThere() {
        ProjectClient other = new ProjectClient(port);

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.send(HttpMethod.PUT, path, Map.of("palette", "warm")).status())
                .isEqualTo(404);
    }
}
