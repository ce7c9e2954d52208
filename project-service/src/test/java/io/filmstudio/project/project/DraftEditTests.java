package io.filmstudio.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ProjectTest
class DraftEditTests {

    @LocalServerPort
    int port;

    private ProjectClient user;
    private String path;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        path = "/api/projects/" + user.newProject();
    }

    @Test
    void patchChangesWhatItNames() {
        Answer patched = user.send(HttpMethod.PATCH, path, Map.of("style", "noir", "script", ""));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("/name")).isEqualTo("The Lighthouse");
        assertThat(patched.text("/style")).isEqualTo("noir");
        assertThat(patched.body().at("/script").isNull()).isTrue();
        assertThat(user.get(path).body()).isEqualTo(patched.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0\u2003"})
    void nameWithoutALetterIsNone(String blank) {
        ProjectControllerTests.assertRefused(user.send(HttpMethod.PATCH, path, Map.of("name", blank)), "name");
        ProjectControllerTests.assertRefused(user.send(HttpMethod.PUT, path, Map.of("name", blank)), "name");
        ProjectControllerTests.assertRefused(user.post("/api/projects", Map.of("name", blank)), "name");
        assertThat(user.get(path).text("/name")).isEqualTo("The Lighthouse");
    }

    @Test
    void putReplacesTheDraft() {
        Answer put = user.send(HttpMethod.PUT, path, Map.of("name", "Other"));

        assertThat(put.text("/name")).isEqualTo("Other");
        assertThat(put.body().at("/script").isNull()).isTrue();
        assertThat(user.send(HttpMethod.PUT, path, Map.of("style", "noir")).status())
                .isEqualTo(400);
    }

    @Test
    void editOfAnOldRevisionIsRefused() {
        String seen = user.get(path).headers().getETag();

        Answer first = user.send(HttpMethod.PATCH, path, Map.of("name", "Mine"), "If-Match", seen);
        Answer second = user.send(HttpMethod.PATCH, path, Map.of("name", "Yours"), "If-Match", seen);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers().getETag()).isNotEqualTo(seen);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/type")).endsWith("project-changed");
        assertThat(user.get(path).text("/name")).isEqualTo("Mine");
    }

    @Test
    void ofTenEditsOfOneRevisionOneWins() throws Exception {
        String seen = user.get(path).headers().getETag();
        Callable<Answer> edit =
                () -> user.send(HttpMethod.PATCH, path, Map.of("name", "N" + UUID.randomUUID()), "If-Match", seen);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 10).mapToObj(i -> edit).toList())
                    .stream()
                    .map(result -> result.resultNow().status())
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(9);
        }
    }
}
