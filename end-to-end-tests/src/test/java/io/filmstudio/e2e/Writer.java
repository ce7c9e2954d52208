package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client.Answer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user who signed up and got three free credits. */
public final class Writer {

    /** The shortest story: a film of it takes seconds to make. */
    public static final String SHORT_STORY = "The lamp went out. Then the sun rose over the sea.";

    private static final String PASSWORD = "correct horse battery";
    private static final Duration FILM_PATIENCE = Duration.ofMinutes(5);
    private static final Duration JOB_PATIENCE = Duration.ofMinutes(3);

    private final Client client;
    private final String email;
    private final JsonNode session;

    private Writer(Client client, String email, JsonNode session) {
        this.client = client;
        this.email = email;
        this.session = session;
    }

    public static Writer signUp(Client client) {
        String email = "writer-" + UUID.randomUUID() + "@example.org";
        Answer answer = client.post(
                "/api/users/register",
                null,
                """
                {"email": "%s", "password": "%s", "name": "Writer"}""".formatted(email, PASSWORD));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return new Writer(client, email, answer.body());
    }

    /** Somebody who needs no password: Google knows them by this address. */
    static Writer fromGoogle(Client client, String email) {
        return new Writer(client, email, new Browser(client.gateway()).signIn(email));
    }

    /** Somebody who has been made an admin, as the studio's own services do it, and has signed in anew. */
    public static Writer signUpAdmin(RunningStudio studio) {
        Client gateway = new Client(studio.gateway());
        Writer writer = signUp(gateway);
        Answer promoted = new Client(studio.service("user-service"))
                .send(
                        "PUT",
                        "/internal/users/roles",
                        new StudioTokens(studio).service(),
                        "{\"email\": \"%s\", \"role\": \"admin\"}".formatted(writer.email));
        assertThat(promoted.status()).as(promoted.body().toString()).isEqualTo(200);
        return writer.signInAgain();
    }

    public Writer signInAgain() {
        Answer answer = client.post("/api/users/login", null, credentials());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return new Writer(client, email, answer.body());
    }

    public String credentials() {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
    }

    public UUID id() {
        return UUID.fromString(session.path("user").path("id").asString());
    }

    public String email() {
        return email;
    }

    public String token() {
        return session.path("token").asString();
    }

    public String refreshToken() {
        return session.path("refreshToken").asString();
    }

    public Answer get(String path) {
        return client.get(path, token());
    }

    public Answer post(String path) {
        return client.post(path, token(), "{}");
    }

    public Answer post(String path, String json) {
        return client.post(path, token(), json);
    }

    public UUID createProject(String script) {
        Answer answer = client.post(
                "/api/projects/create",
                token(),
                JsonMapper.shared().writeValueAsString(Map.of("name", "The \"lamp\" <b>🎬</b>", "script", script)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.text("id"));
    }

    public Answer generate(UUID project) {
        return post("/api/projects/" + project + "/generate");
    }

    /** The project once it has left {@code processing}; while a service is coming back, it is asked again. */
    public JsonNode awaitFilm(UUID project) {
        return await().atMost(FILM_PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> get("/api/projects/" + project),
                        answer ->
                                answer.status() == 200 && !answer.text("status").equals("processing"))
                .body();
    }

    /** The job once it has ended, however that was. */
    public JsonNode awaitJob(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        return await().atMost(JOB_PATIENCE)
                .until(
                        () -> get("/api/ai/jobs/" + accepted.text("jobId") + "/status")
                                .body(),
                        job -> !job.path("completedAt").isNull()
                                && !job.path("completedAt").isMissingNode());
    }

    /** From now on films can be published on the channel of this address. */
    public void connectChannel() {
        URI consent = URI.create(get("/api/youtube/connect").text("url"));
        HttpResponse<String> page = new Browser(client.gateway()).agree(consent, email);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    }

    public JsonNode balance() {
        return get("/api/credits/balance").body();
    }

    /** Waits until no credits are held, and says how many can be spent. */
    public int settledBalance() {
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
