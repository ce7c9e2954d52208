package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-up user with three free credits. */
final class Writer {

    /** The shortest story: a film of it takes seconds to make. */
    static final String SHORT_STORY = "The lamp went out. Then the sun rose over the sea.";

    private static final Duration FILM_PATIENCE = Duration.ofMinutes(5);

    private final Client client;
    private final String token;
    private final UUID id;

    private Writer(Client client, String token, UUID id) {
        this.client = client;
        this.token = token;
        this.id = id;
    }

    static Writer signUp(Client client) {
        String email = "writer-" + UUID.randomUUID() + "@example.org";
        Client.Answer answer = client.post(
                "/api/users/register",
                null,
                """
                {"email": "%s", "password": "correct horse battery", "name": "Writer"}"""
                        .formatted(email));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return new Writer(
                client,
                answer.text("token"),
                UUID.fromString(answer.body().path("user").path("id").asString()));
    }

    UUID id() {
        return id;
    }

    String token() {
        return token;
    }

    Client.Answer get(String path) {
        return client.get(path, token);
    }

    Client.Answer post(String path) {
        return client.post(path, token, "{}");
    }

    UUID createProject(String script) {
        Client.Answer answer = client.post(
                "/api/projects/create",
                token,
                JsonMapper.shared().writeValueAsString(Map.of("name", "The \"lamp\" <b>🎬</b>", "script", script)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    Client.Answer generate(UUID project) {
        return post("/api/projects/" + project + "/generate");
    }

    /** The project once it has left {@code processing}; while a service is coming back, it is asked again. */
    JsonNode awaitFilm(UUID project) {
        return await().atMost(FILM_PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> get("/api/projects/" + project),
                        answer ->
                                answer.status() == 200 && !answer.text("status").equals("processing"))
                .body();
    }

    JsonNode balance() {
        return get("/api/credits/balance").body();
    }

    /** Waits until no credits are held, and says how many can be spent. */
    int settledBalance() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get("/api/credits/balance"),
                        answer -> answer.status() == 200
                                && answer.body().path("held").asInt(-1) == 0)
                .body()
                .path("balance")
                .asInt();
    }
}
