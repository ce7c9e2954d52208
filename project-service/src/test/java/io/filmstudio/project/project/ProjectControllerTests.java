package io.filmstudio.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ProjectTest
class ProjectControllerTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/projects", "/api/projects/create"})
    void createdProjectIsADraftWithDefaults(String path) {
        var user = new ProjectClient(port);

        Answer created = user.post(path, Map.of("name", "The Lighthouse", "description", "A storm"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().getLocation()).hasToString("/api/projects/" + created.id("/id"));
        assertThat(created.id("/userId")).isEqualTo(user.userId);
        assertThat(created.text("/status")).isEqualTo("draft");
        assertThat(created.text("/videoType")).isEqualTo("story");
        assertThat(created.text("/language")).isEqualTo("en");
        assertThat(user.project(created.id("/id")).body()).isEqualTo(created.body());
    }

    @Test
    void nameIsKeptToTheCharacter() {
        var user = new ProjectClient(port);
        String name = "\"Ünï\" <b>çödé</b> & 'quotes' \uD83D\uDC69\u200D\uD83D\uDE80 \\ ; drop table project --";

        UUID id = user.post("/api/projects", Map.of("name", name)).id("/id");

        assertThat(user.project(id).text("/name")).isEqualTo(name);
    }

    @Test
    void lengthIsCountedInCharactersAndWordsNotInUnits() {
        var user = new ProjectClient(port);

        assertThat(create(user, "name", "\uD83C\uDFAC".repeat(100)).status()).isEqualTo(201);
        assertThat(create(user, "script", "word \n".repeat(500)).status()).isEqualTo(201);
        assertRefused(create(user, "name", "\uD83C\uDFAC".repeat(101)), "name");
        assertRefused(create(user, "script", "word ".repeat(501)), "script");
        assertRefused(create(user, "script", "word\u3000".repeat(501)), "script");
    }

    @Test
    void whatIsNotTextIsRefusedWithItsField() {
        var user = new ProjectClient(port);

        assertRefused(create(user, "name", "  "), "name");
        assertRefused(create(user, "name", "two\nlines"), "name");
        assertRefused(create(user, "script", "bell \u0007"), "script");
        assertRefused(create(user, "script", "broken \uFFFD"), "script");
        assertRefused(create(user, "script", "none\uFFFE"), "script");
        assertRefused(create(user, "videoType", "No Word"), "videoType");
        assertRefused(create(user, "language", "english please"), "language");
        assertRefused(user.post("/api/projects", Map.of("script", "nameless")), "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "",
                "{\"name\": 5}",
                "{\"name\": {\"a\": 1}}",
                "{\"name\": \"\\ud800\"}",
                "{\"name\": \"nul \\u0000\"}"
            })
    void malformedBodyIsABadRequest(String body) {
        Answer refused = new ProjectClient(port).post("/api/projects", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error")).isNotBlank();
    }

    @Test
    void sameKeyCreatesOneProject() {
        var user = new ProjectClient(port);
        Map<String, String> body = Map.of("name", "Once");

        Answer first = user.post("/api/projects", body, "Idempotency-Key", "k1");
        Answer second = user.post("/api/projects", body, "Idempotency-Key", "k1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(user.get("/api/projects").body().at("/total").asInt()).isOne();
    }

    @Test
    void listIsPagedFilteredSearchedAndNewestFirst() {
        var user = new ProjectClient(port);
        create(user, "name", "First 100% sure");
        create(user, "name", "Second");
        UUID third = create(user, "name", "Third").id("/id");
        new ProjectClient(port).newProject();

        Answer page = user.get("/api/projects?page=1&limit=2");
        assertThat(page.body().at("/total").asInt()).isEqualTo(3);
        assertThat(page.body().at("/limit").asInt()).isEqualTo(2);
        assertThat(page.body().at("/projects")).hasSize(2);
        assertThat(page.id("/projects/0/id")).isEqualTo(third);
        assertThat(user.get("/api/projects?page=2&limit=2").text("/projects/0/name"))
                .isEqualTo("First 100% sure");
        assertThat(user.get("/api/projects?q=SECOND").body().at("/total").asInt())
                .isOne();
        assertThat(user.get("/api/projects?q=100%25").body().at("/total").asInt())
                .isOne();
        assertThat(user.get("/api/projects?q=%25d").body().at("/total").asInt()).isZero();
        assertThat(user.get("/api/projects?status=draft").body().at("/total").asInt())
                .isEqualTo(3);
        assertThat(user.get("/api/projects?status=failed").body().at("/total").asInt())
                .isZero();
        assertRefused(user.get("/api/projects?status=DRAFT"), "status");
        assertRefused(user.get("/api/projects?limit=101"), "limit");
        assertThat(user.get("/api/projects?q=%00").status()).isEqualTo(400);
        assertThat(user.get("/api/projects/no-uuid").status()).isEqualTo(400);
    }

    @Test
    void anotherUsersProjectIsNotFound() {
        var owner = new ProjectClient(port);
        var other = new ProjectClient(port);
        String path = "/api/projects/" + owner.newProject();

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/versions").status()).isEqualTo(404);
        assertThat(other.get(path + "/download").status()).isEqualTo(404);
        assertThat(other.post(path + "/generate", null).status()).isEqualTo(404);
        assertThat(other.post(path + "/regenerate", Map.of()).status()).isEqualTo(404);
        assertThat(other.send(HttpMethod.PATCH, path, Map.of("name", "Mine")).status())
                .isEqualTo(404);
        assertThat(other.send(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(owner.get(path).text("/name")).isEqualTo("The Lighthouse");
    }

    @Test
    void deletedProjectIsGoneForItsOwner() {
        var user = new ProjectClient(port);
        String path = "/api/projects/" + user.newProject();

        assertThat(user.send(HttpMethod.DELETE, path, null).text("/message")).isNotBlank();

        assertThat(user.get(path).status()).isEqualTo(404);
        assertThat(user.send(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(user.get("/api/projects").body().at("/total").asInt()).isZero();
    }

    static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("/details/field")).isEqualTo(field);
    }

    private static Answer create(ProjectClient user, String field, String value) {
        Map<String, String> body = new HashMap<>(Map.of("name", "A name"));
        body.put(field, value);
        return user.post("/api/projects", body);
    }
}
