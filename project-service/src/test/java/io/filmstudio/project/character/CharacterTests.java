package io.filmstudio.project.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import java.util.HashMap;
import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProjectTest
class CharacterTests {

    private static final String SCRIPT =
            """
            EXT. HARBOUR - DAY

            MAYA, a young woman in a blue coat, waits. Zorblax hums.

            MAYA: Where is the boat?

            TOMAS: It is here.
            """;

    @LocalServerPort
    int port;

    private ProjectClient user;
    private UUID project;
    private String path;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        project = user.newProject(SCRIPT);
        path = "/api/projects/" + project + "/characters";
    }

    private JsonNode named(String name) {
        for (JsonNode character : user.get(path).body().path("characters")) {
            if (character.path("name").asString().equals(name)) {
                return character;
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private String pathOf(String name) {
        return path + "/" + named(name).path("id").asString();
    }

    private Answer patch(String of, Object changes, String... headers) {
        return user.send(HttpMethod.PATCH, of, changes, headers);
    }

    @Test
    void peopleOfTheScriptAreThereWithIdsThatLast() {
        JsonNode maya = named("Maya");

        assertThat(maya.path("source").asString()).isEqualTo("script");
        assertThat(maya.path("inFilm").asBoolean()).isTrue();
        assertThat(maya.at("/script/gender").asString()).isEqualTo("woman");
        assertThat(maya.at("/script/traits/0").asString()).isEqualTo("blue coat");
        assertThat(named("Maya")).isEqualTo(maya);
        assertThat(user.get(pathOf("Maya")).body()).isEqualTo(maya);
        assertThat(user.get(path).body().path("characters")).hasSize(2);
    }

    @Test
    void decisionsAboutSomebodyOfTheScriptAreKept() {
        String maya = pathOf("Maya");

        Answer patched =
                patch(maya, Map.of("voiceId", "old-man", "appearance", Map.of("outfit", "saree", "age", "old")));
        patch(maya, Map.of("description", "Tired. \ud83d\ude00 <b>"));

        assertThat(patched.status()).isEqualTo(200);
        JsonNode kept = user.get(maya).body();
        assertThat(kept.path("voiceId").asString()).isEqualTo("old-man");
        assertThat(kept.at("/appearance/outfit").asString()).isEqualTo("saree");
        assertThat(kept.path("description").asString()).isEqualTo("Tired. \ud83d\ude00 <b>");
        assertThat(user.get(path).body().path("characters")).hasSize(2);
        assertThat(patch(maya, Map.of("voiceId", "")).body().path("voiceId").isNull())
                .isTrue();
    }

    @Test
    void nameOfSomebodyOfTheScriptIsTheScripts() {
        assertThat(patch(pathOf("Maya"), Map.of("name", "Anna")).status()).isEqualTo(400);
        assertThat(patch(pathOf("Maya"), Map.of("name", "MAYA")).status()).isEqualTo(200);
    }

    @Test
    void somebodyAddedIsInTheFilmWhereTheScriptNamesThem() {
        Answer zorblax = user.post(path, Map.of("name", "Zorblax", "description", "a robot"));
        Answer humphrey = user.post(path, Map.of("name", "  Humphrey "));

        assertThat(zorblax.status()).isEqualTo(201);
        assertThat(zorblax.headers().getLocation()).hasPath(path + "/" + zorblax.text("/id"));
        assertThat(zorblax.body().path("inFilm").asBoolean()).isTrue();
        assertThat(zorblax.body().at("/script/traits/0").asString()).isEqualTo("robot");
        assertThat(humphrey.text("/name")).isEqualTo("Humphrey");
        assertThat(humphrey.text("/source")).isEqualTo("added");
        assertThat(humphrey.body().path("inFilm").asBoolean()).isFalse();
        assertThat(patch(path + "/" + humphrey.text("/id"), Map.of("name", "Hugo"))
                        .text("/name"))
                .isEqualTo("Hugo");
    }

    @Test
    void somebodyHasAName() {
        Answer hugo = user.post(path, Map.of("name", "Hugo"));

        assertThat(user.post(path, Map.of("name", "\u3000")).status()).isEqualTo(400);
        assertThat(patch(path + "/" + hugo.text("/id"), Map.of("name", "\u3000"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsThereTwice() {
        user.post(path, Map.of("name", "Humphrey"));
        Answer maya = user.post(path, Map.of("name", "MAYA"));

        Answer again = user.post(path, Map.of("name", "HUMPHREY"));

        assertThat(maya.status()).isEqualTo(201);
        assertThat(user.get(path).body().path("characters")).hasSize(3);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/character-exists");
    }

    @Test
    void addingWithAKeyAddsOnce() {
        String key = UUID.randomUUID().toString();

        Answer first = user.post(path, Map.of("name", "Humphrey"), "Idempotency-Key", key);
        Answer second = user.post(path, Map.of("name", "Humphrey"), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.id("/id")).isEqualTo(first.id("/id"));
    }

    @Test
    void thereAreOnlySoMany() {
        List<Integer> statuses = IntStream.range(0, 21)
                .mapToObj(i -> user.post(path, Map.of("name", "N" + i)).status())
                .toList();

        assertThat(statuses.subList(0, 20)).containsOnly(201);
        assertThat(statuses.getLast()).isEqualTo(409);
    }

    @Test
    void whoIsForgottenStaysAsTheScriptHasThem() {
        String maya = pathOf("Maya");
        patch(maya, Map.of("voiceId", "old-man"));
        Answer humphrey = user.post(path, Map.of("name", "Humphrey"));

        assertThat(user.send(HttpMethod.DELETE, maya, null).status()).isEqualTo(200);
        assertThat(user.send(HttpMethod.DELETE, path + "/" + humphrey.text("/id"), null)
                        .status())
                .isEqualTo(200);

        assertThat(named("Maya").path("voiceId").isNull()).isTrue();
        assertThat(user.get(path).body().path("characters")).hasSize(2);
        assertThat(user.get(path + "/" + humphrey.text("/id")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\"}",
                "{\"name\": \"a\\nb\"}",
                "{\"name\": \"Ann\", \"voiceId\": \"nobody\"}",
                "{\"name\": \"Ann\", \"voiceId\": 5}",
                "{\"name\": \"Ann\", \"appearance\": {\"outfit\": \"toga\"}}",
                "{\"name\": \"Ann\", \"appearance\": {\"hairColor\": \"red\"}}",
                "{\"name\": \"Ann\", \"appearance\": [1]}",
                "{\"name\": \"Ann\", \"appearance\": {\"glasses\": \"maybe\"}}",
                "[]"
            })
    void whatBreaksARuleIsRefused(String body) {
        assertThat(user.post(path, body).status()).isEqualTo(400);
    }

    @Test
    void textsHaveBounds() {
        assertThat(user.post(path, Map.of("name", "x".repeat(200))).status()).isEqualTo(400);
        assertThat(user.post(path, Map.of("name", "x".repeat(10_000))).status()).isEqualTo(400);
        assertThat(user.post(path, Map.of("name", "\ud83d\ude00".repeat(100))).status())
                .isEqualTo(201);
        assertThat(user.post(path, Map.of("name", "Ann", "description", "x".repeat(501)))
                        .status())
                .isEqualTo(400);
        assertThat(patch(pathOf("Maya"), Map.of("voiceId", "x".repeat(10_000))).status())
                .isEqualTo(400);
    }

    @Test
    void ofManyEditsOfOneRevisionOneWins() throws Exception {
        String maya = pathOf("Maya");
        Callable<Answer> edit =
                () -> patch(maya, Map.of("description", UUID.randomUUID().toString()), "If-Match", "\"0\"");

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
    void filmIsMadeWithWhatStandsWhenItIsBegun() {
        patch(pathOf("Maya"), Map.of("voiceId", "old-man", "appearance", Map.of("outfitColor", "#AA2233")));
        UUID job = user.generate(project).id("/jobId");

        Answer late = patch(pathOf("Maya"), Map.of("voiceId", "woman"));

        JsonNode request = new JsonMapper()
                .readTree(StubAiJobService.INSTANCE.calls("PUT", job).getFirst().body())
                .path("request");
        assertThat(request.at("/characters/0/name").asString()).isEqualTo("Maya");
        assertThat(request.at("/characters/0/voiceId").asString()).isEqualTo("old-man");
        assertThat(request.at("/characters/0/appearance/outfitColor").asString())
                .isEqualTo("#AA2233");
        assertThat(late.status()).isEqualTo(409);
        assertThat(user.get("/api/projects/" + project + "/versions").text("/versions/0/characters/0/voiceId"))
                .isEqualTo("old-man");
    }

    @Test
    void otherPeoplesCharactersAreNotThere() {
        ProjectClient other = new ProjectClient(port);
        String maya = pathOf("Maya");

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(maya).status()).isEqualTo(404);
        assertThat(other.post(path, Map.of("name", "Eve")).status()).isEqualTo(404);
        assertThat(other.send(HttpMethod.PATCH, maya, new HashMap<>()).status()).isEqualTo(404);
        assertThat(other.send(HttpMethod.DELETE, maya, null).status()).isEqualTo(404);
        assertThat(user.get(path + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(user.get(path + "/not-an-id").status()).isEqualTo(400);
    }
}
