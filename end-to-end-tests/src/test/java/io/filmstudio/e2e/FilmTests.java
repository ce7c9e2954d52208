package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From signing up to a film that plays, through the gateway. */
@ExtendWith(SharedStudio.class)
class FilmTests {

    private final RunningStudio studio;
    private final Client client;

    @TempDir
    Path folder;

    FilmTests(RunningStudio studio) {
        this.studio = studio;
        this.client = new Client(studio.gateway());
    }

    @Test
    void scriptBecomesAFilmThatIsPaidForOnce() {
        Writer writer = Writer.signUp(client);
        assertThat(writer.balance().path("balance").asInt()).isEqualTo(3);
        UUID project = writer.createProject(Writer.SHORT_STORY);

        Client.Answer accepted = writer.generate(project);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("status")).isEqualTo("queued");
        JsonNode film = writer.awaitFilm(project);

        assertThat(film.path("status").asString()).as(film.toString()).isEqualTo("completed");
        Mp4 mp4 = Mp4.of(client.download(URI.create(film.path("outputUrl").asString())));
        assertThat(mp4.codecs()).contains("avc1", "mp4a", "tx3g");
        assertThat(mp4.playsWhileLoading()).isTrue();
        assertThat(mp4.seconds()).isBetween(8.0, 40.0);
        assertThat(client.download(URI.create(film.path("thumbnailUrl").asString())))
                .startsWith(0xff, 0xd8);
        assertThat(writer.settledBalance()).isEqualTo(2);
        JsonNode status =
                writer.get("/api/ai/jobs/" + accepted.text("jobId") + "/status").body();
        assertThat(status.path("status").asString()).isEqualTo("completed");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.path("charged").asInt()).isEqualTo(1);
    }

    @Test
    void filmIsPlannedWithWhatItsWriterChose() throws IOException {
        Writer writer = Writer.signUp(client);
        UUID project = writer.createProject("MAYA: Come on. Not tonight!");
        String path = "/api/projects/" + project;
        JsonNode maya = writer.get(path + "/characters").body().at("/characters/0");
        assertThat(writer.get(path + "/script-analysis").body().at("/scenes/0/dialogue/0/speaker"))
                .isEqualTo(maya.path("name"));

        Client.Answer cast = client.send(
                "PATCH",
                path + "/characters/" + maya.path("id").asString(),
                writer.token(),
                "{\"voiceId\": \"old-man\", \"appearance\": {\"outfit\": \"saree\"}}");
        Client.Answer culture = client.send(
                "PUT",
                path + "/cultural-preferences",
                writer.token(),
                "{\"primaryCulture\": \"tamil\", \"palette\": \"warm\"}");
        assertThat(cast.status()).as(cast.body().toString()).isEqualTo(200);
        assertThat(culture.status()).as(culture.body().toString()).isEqualTo(200);
        String job = writer.generate(project).text("jobId");

        assertThat(writer.awaitFilm(project).path("status").asString()).isEqualTo("completed");
        JsonNode plan = plan(job);
        assertThat(plan.at("/cast/0/voiceId").asString()).isEqualTo("old-man");
        assertThat(plan.at("/cast/0/appearance/outfit").asString()).isEqualTo("SAREE");
        assertThat(plan.at("/preferences/palette").asString()).isEqualTo("WARM");
        assertThat(plan.at("/scenes/1/culture").asString()).isEqualTo("tamil");
    }

    /** The plan of a job's film as it lies in the object store. */
    private JsonNode plan(String job) throws IOException {
        try (Stream<Path> files = Files.walk(studio.data())) {
            Path plan = files.filter(file -> file.endsWith("plan.json"))
                    .filter(file -> file.toString().contains(job))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.shared().readTree(plan);
        }
    }

    @Test
    void subtitlesSayWhatIsSpoken() {
        Writer writer = Writer.signUp(client);
        UUID project = writer.createProject("MAYA: Come on. Not tonight!");

        writer.generate(project);
        JsonNode film = writer.awaitFilm(project);

        String srt = new String(
                client.download(URI.create(film.path("subtitles").path("srt").asString())), StandardCharsets.UTF_8);
        assertThat(srt).contains("-->").contains("Not tonight");
    }

    @Test
    void aFilmOfTheCommandLineCanBeWatchedOnTheYoutubeOfThisMachine() throws IOException {
        Path script = Files.writeString(folder.resolve("lamp.txt"), Writer.SHORT_STORY);
        Path film = folder.resolve("lamp.mp4");

        StudioCommand made = StudioCommand.run(
                Map.of(),
                List.of(
                        "film",
                        script.toString(),
                        "-o",
                        film.toString(),
                        "--publish",
                        "--data",
                        studio.data().toString()));

        assertThat(made.code()).as(made.output()).isZero();
        URI page = URI.create(made.output().replaceAll("(?s).*Watch it at (\\S+).*", "$1"));
        assertThat(page).hasPort(18_081 + studio.portOffset()).hasPath("/watch");
        assertThat(new Browser(studio.gateway()).open(page).body()).contains("<h1>Lamp</h1>");
        URI media = page.resolve("/media/" + page.getQuery().substring("v=".length()));
        await().untilAsserted(() -> assertThat(client.download(media)).isEqualTo(Files.readAllBytes(film)));
    }

    @Test
    void whoHasNoCreditsLeftGetsNoJob() {
        Writer writer = Writer.signUp(client);
        for (int i = 0; i < 3; i++) {
            assertThat(writer.generate(writer.createProject(Writer.SHORT_STORY)).status())
                    .isEqualTo(202);
        }
        UUID oneTooMany = writer.createProject(Writer.SHORT_STORY);

        Client.Answer refused = writer.generate(oneTooMany);

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/insufficient-credits");
        assertThat(writer.get("/api/projects/" + oneTooMany).text("status")).isEqualTo("draft");
        JsonNode jobs = writer.get("/api/ai/jobs").body().path("jobs");
        assertThat(jobs).hasSize(3);
        jobs.forEach(job -> writer.post("/api/ai/jobs/" + job.path("id").asString() + "/cancel"));
        assertThat(writer.settledBalance())
                .as("cancelled jobs give their credits back")
                .isEqualTo(3);
    }

    @Test
    void otherPeoplesFilmsAreNotThere() {
        Writer owner = Writer.signUp(client);
        Writer other = Writer.signUp(client);
        UUID project = owner.createProject(Writer.SHORT_STORY);

        assertThat(other.get("/api/projects/" + project).status()).isEqualTo(404);
        assertThat(other.generate(project).status()).isEqualTo(404);
        assertThat(client.get("/api/projects/" + project, null).status()).isEqualTo(401);
        assertThat(other.get("/internal/jobs/" + project).status()).isEqualTo(404);
    }

    @Test
    void scriptThatIsTooLongOrNoTextIsRefused() {
        Writer writer = Writer.signUp(client);
        String tooLong = "{\"name\": \"a\", \"script\": \"%s\"}".formatted("word ".repeat(501));
        String huge = "{\"name\": \"a\", \"script\": \"%s\"}".formatted("x".repeat(10_000_000));
        byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};

        assertThat(client.post("/api/projects", writer.token(), tooLong).status())
                .isEqualTo(400);
        assertThat(client.post("/api/projects", writer.token(), huge).status()).isEqualTo(413);
        assertThat(client.post("/api/projects", writer.token(), new String(broken, StandardCharsets.ISO_8859_1) + "}")
                        .status())
                .isEqualTo(400);
        UUID empty = writer.createProject("");
        assertThat(writer.generate(empty).status()).isEqualTo(400);
        assertThat(writer.settledBalance()).isEqualTo(3);
    }
}
