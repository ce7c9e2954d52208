package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What somebody new does with the studio on a first evening, and what its admin does with them the next day. */
@ExtendWith(SharedStudio.class)
class WholeProductTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningStudio studio;
    private final Client client;
    private final Browser browser;
    private final Writer writer;

    WholeProductTests(RunningStudio studio) {
        this.studio = studio;
        this.client = new Client(studio.gateway());
        this.browser = new Browser(studio.gateway());
        this.writer = Writer.fromGoogle(client, "newcomer-" + UUID.randomUUID() + "@example.org");
    }

    @Test
    void whoComesFromGoogleMakesEverythingAndSeesItWatched() {
        buyTenCredits();
        UUID project = makeFilm();
        makeVoiceTuneClipAndMovingLips(project);
        assertThat(writer.settledBalance())
                .as("three free and ten bought, less five spent")
                .isEqualTo(8);
        writer.connectChannel();
        JsonNode playlist = makePlaylist();
        JsonNode video = publish(project, playlist);

        assertThat(views(video)).isZero();
        assertThat(browser.open(address(video)).body()).contains("<h1>First evening</h1>");
        await().atMost(PATIENCE).until(() -> views(video) == 1);
        assertThat(browser.open(address(playlist)).body())
                .contains("<h1>Evenings</h1>", video.path("videoId").asString());
    }

    private void buyTenCredits() {
        Answer sale = writer.post("/api/credits/topup", "{\"quantity\": 10}");
        assertThat(sale.status()).as(sale.body().toString()).isEqualTo(200);
        browser.press(URI.create(sale.text("redirectUrl") + "/pay"));
        await().atMost(PATIENCE).until(() -> writer.settledBalance() == 13);
    }

    private UUID makeFilm() {
        UUID project = writer.createProject(Writer.SHORT_STORY);
        assertThat(writer.generate(project).status()).isEqualTo(202);
        assertThat(writer.awaitFilm(project).path("status").asString()).isEqualTo("completed");
        return project;
    }

    private void makeVoiceTuneClipAndMovingLips(UUID project) {
        Answer voice = ask("audio-generate", project, "\"text\": \"Hello.\"");
        Answer tune = ask("music-generate", project, "\"prompt\": \"calm sea\", \"duration\": 5");
        Answer clip = ask("video-generate", project, "\"prompt\": \"Maya says hello\", \"duration\": 2");
        assertMade(tune);
        String paths = "\"videoPath\": \"%s\", \"audioPath\": \"%s\"".formatted(assertMade(clip), assertMade(voice));
        assertMade(ask("lip-sync", project, paths));
    }

    private Answer ask(String what, UUID project, String members) {
        return writer.post("/api/ai/" + what, "{\"projectId\": \"%s\", %s}".formatted(project, members));
    }

    /** Returns where it lies. */
    private String assertMade(Answer accepted) {
        JsonNode job = writer.awaitJob(accepted);
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("completed");
        assertThat(client.download(address(job, "outputUrl"))).hasSizeGreaterThan(1_000);
        return job.path("outputPath").asString();
    }

    private JsonNode makePlaylist() {
        Answer made = writer.post("/api/youtube/playlist", "{\"title\": \"Evenings\", \"privacy\": \"unlisted\"}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private JsonNode publish(UUID project, JsonNode playlist) {
        String wish =
                """
                {"projectId": "%s", "title": "First evening", "privacy": "unlisted", "playlistId": "%s"}"""
                        .formatted(project, playlist.path("playlistId").asString());
        Answer uploaded = client.send("POST", "/api/youtube/upload", writer.token(), wish, Map.of("Prefer", "wait=25"));
        assertThat(uploaded.status()).as(uploaded.body().toString()).isEqualTo(200);
        assertThat(uploaded.text("playlist")).isEqualTo("added");
        return uploaded.body();
    }

    private long views(JsonNode video) {
        JsonNode first = writer.get("/api/youtube/videos").body().at("/videos/0");
        assertThat(first.path("id")).isEqualTo(video.path("videoId"));
        return first.path("views").asLong();
    }

    private static URI address(JsonNode page) {
        return address(page, "url");
    }

    private static URI address(JsonNode page, String field) {
        return URI.create(page.path(field).asString());
    }

    @Test
    void anAdminGivesThemCreditsShutsThemOutAndLetsThemInAgain() {
        Writer admin = makeAdmin();
        String user = "/api/admin/users/" + find(admin);

        Answer granted = admin.post(user + "/grant-credits", "{\"amount\": 5, \"reason\": \"a welcome\"}");
        assertThat(granted.body().path("newBalance").asInt()).isEqualTo(8);
        assertThat(writer.settledBalance()).isEqualTo(8);

        assertThat(admin.post(user + "/suspend", "{\"reason\": \"spam\"}").status())
                .isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> {
            for (String path : List.of("/api/users/profile", "/api/projects", "/api/credits/balance", "/api/ai/jobs")) {
                Refusals.check(writer.get(path), 401, "unauthenticated");
            }
        });
        assertThat(browser.comeFromGoogle(writer.email()).body()).contains("/problems/account-suspended");

        assertThat(admin.post(user + "/unsuspend").status()).isEqualTo(200);
        Writer back = Writer.fromGoogle(client, writer.email());
        assertThat(back.id()).isEqualTo(writer.id());
        assertThat(back.settledBalance()).isEqualTo(8);
    }

    /** As whoever runs the studio does it. */
    private Writer makeAdmin() {
        Writer operator = Writer.signUp(client);
        StudioCommand made = StudioCommand.run(
                Map.of(),
                List.of("admin", operator.email(), "--data", studio.data().toString()));
        assertThat(made.code()).as(made.output()).isZero();
        return operator.signInAgain();
    }

    /** The id of the writer, which reaches the admin service by an event. */
    private String find(Writer admin) {
        JsonNode found = await().atMost(PATIENCE)
                .until(
                        () -> admin.get("/api/admin/users?search=" + writer.email())
                                .body(),
                        page -> page.path("total").asInt() == 1)
                .at("/users/0");
        assertThat(found.path("status").asString()).isEqualTo("active");
        return found.path("id").asString();
    }
}
