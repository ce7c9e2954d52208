package io.filmstudio.project.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ProjectTest
class ScriptAnalysisTests {

    @LocalServerPort
    int port;

    private ProjectClient user;

    @BeforeEach
    void signIn() {
        user = new ProjectClient(port);
    }

    private static String path(UUID project) {
        return "/api/projects/" + project + "/script-analysis";
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("..", "examples", name));
    }

    @Test
    void scenesPeopleAndCultureOfAScreenplayAreTold() throws IOException {
        Answer answer = user.get(path(user.newProject(example("pongal-morning.txt"))));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode scene = answer.body().at("/scenes/1");
        assertThat(scene.path("number").asInt()).isEqualTo(2);
        assertThat(scene.path("setting").asString()).isEqualTo("Courtyard of a Traditional House");
        assertThat(scene.path("place").asString()).isEqualTo("courtyard");
        assertThat(scene.path("timeOfDay").asString()).isEqualTo("morning");
        assertThat(scene.path("characters").toString()).contains("Lakshmi", "Arjun");
        assertThat(scene.at("/dialogue/0/speaker").asString()).isEqualTo("Arjun");
        assertThat(scene.at("/dialogue/0/text").asString()).isEqualTo("Paati, is it going to boil over now?");
        assertThat(answer.text("/culturalIndicators/0/culture")).isEqualTo("tamil");
        assertThat(answer.body().at("/culturalIndicators/0/evidence").toString())
                .contains("pongal", "kolam");
        assertThat(answer.body().path("characters").toString())
                .contains("\"name\":\"Lakshmi\",\"role\":\"lead\",\"gender\":\"woman\",\"age\":\"old\"");
        assertThat(answer.body().path("estimatedDuration").asDouble()).isBetween(20.0, 90.0);
        assertThat(answer.body().path("wordCount").asInt()).isBetween(100, 200);
    }

    @Test
    void narratorIsHeardAndIsNobodyOfTheStory() throws IOException {
        JsonNode analysis =
                user.get(path(user.newProject(example("lighthouse.txt")))).body();

        assertThat(analysis.at("/scenes/0/dialogue/0/speaker").asString()).isEqualTo("Narrator");
        assertThat(analysis.path("characters").toString()).doesNotContain("Narrator");
        assertThat(analysis.at("/scenes/1/setting").asString()).isEqualTo("Lighthouse Kitchen");
    }

    @Test
    void sameScriptIsNotSentTwiceAndAnotherIs() {
        UUID project = user.newProject("MAYA: Come on.");
        Answer first = user.get(path(project));
        String tag = first.headers().getETag();

        assertThat(user.send(HttpMethod.GET, path(project), null, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        user.send(HttpMethod.PATCH, "/api/projects/" + project, Map.of("script", "TOMAS: Not tonight."));
        Answer second = user.send(HttpMethod.GET, path(project), null, "If-None-Match", tag);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.headers().getETag()).isNotEqualTo(tag);
        assertThat(second.text("/characters/0/name")).isEqualTo("Tomas");
    }

    @Test
    void projectWithoutAScriptHasNothingToTell() {
        UUID project = user.post("/api/projects", Map.of("name", "Empty")).id("/id");

        Answer answer = user.get(path(project));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/no-script");
    }

    @Test
    void otherPeoplesScriptsAreNotThere() {
        UUID project = user.newProject("MAYA: Come on.");

        assertThat(new ProjectClient(port).get(path(project)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\ude00",
                "<script>alert(1)</script>",
                "...",
                "INT. - ",
                "A:\nB:\nA: ",
                "\"\"\"",
                "((((((((((",
                "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd"
            })
    void anythingThatIsTextIsRead(String script) {
        Answer answer = user.get(path(user.newProject(script)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("scenes")).isNotEmpty();
    }

    @Test
    void tenThousandLettersInARowAreRead() {
        assertThat(user.get(path(user.newProject("a".repeat(10_000)))).status()).isEqualTo(200);
    }
}
