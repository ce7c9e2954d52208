package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** With a channel and a film, on the YouTube of this machine; and as somebody who has neither. */
@ExtendWith(SharedStudio.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YoutubeContractTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=25");
    private static final Shape UPLOADING =
            Shape.of("""
            {"uploadId": "uuid", "status": "=uploading", "progress": "number"}""");
    private static final Shape UPLOADED =
            Shape.of("""
            {"videoId": "text", "url": "url", "status": "=uploaded"}""");
    private static final Shape PLAYLIST =
            Shape.of("""
            {"playlistId": "text", "title": "text", "url": "url"}""");
    private static final Shape VIDEOS = Shape.of(
            """
            {"videos": [{"id": "text", "title": "text", "views": "integer", "uploadedAt": "instant"}],
             "page": "integer", "limit": "integer", "total": "integer"}""");

    private final SeedClient client;
    private final Writer writer;
    private final Writer publisher;
    private final UUID film;

    YoutubeContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.writer = client.signUp();
        this.publisher = client.signUp();
        this.film = publisher.createProject(Writer.SHORT_STORY);
        publisher.connectChannel();
        publisher.generate(film);
        assertThat(publisher.awaitFilm(film).path("status").asString()).isEqualTo("completed");
    }

    @Test
    @SeedRoute("POST /youtube/upload")
    void uploadAnswersTheVideoOrWhereItsProgressIs() {
        Answer accepted = client.postOnce("/youtube/upload", publisher, upload(film, "Later"), 202, UPLOADING);
        Answer uploaded = client.postOnce("/youtube/upload", publisher, upload(film, "At once"), WAIT, 200, UPLOADED);

        assertThat(accepted.body().path("progress").asDouble()).isBetween(0.0, 1.0);
        assertThat(accepted.header("Location")).isEqualTo("/api/youtube/uploads/" + accepted.text("uploadId"));
        assertThat(uploaded.header("Preference-Applied")).isEqualTo("wait=25");
        assertThat(uploaded.text("url")).endsWith("/watch?v=" + uploaded.text("videoId"));
        JsonNode ended = await().atMost(PATIENCE)
                .until(
                        () -> publisher.get(accepted.header("Location")).body(),
                        upload -> !upload.path("status").asString().equals("uploading"));
        UPLOADED.check(ended);
        assertThat(ended.path("progress").asDouble()).isEqualTo(1.0);
        assertThat(ended.path("videoId")).isNotEqualTo(uploaded.body().path("videoId"));
    }

    @Test
    void uploadIsRefusedWithoutAChannelAProjectOrAFilm() {
        String path = "/youtube/upload";
        String upload = upload(film, "Lamp");
        UUID draft = publisher.createProject(Writer.SHORT_STORY);
        UUID strangersDraft = writer.createProject(Writer.SHORT_STORY);

        client.refused("POST", path, writer, upload, 409, "youtube-not-connected");
        client.refused("POST", path, publisher, upload(draft, "Lamp"), 409, "no-film");
        client.refused("POST", path, publisher, upload(strangersDraft, "Lamp"), 404, "not-found");
        client.refused("POST", path, publisher, upload(UUID.randomUUID(), "Lamp"), 404, "not-found");
        client.invalid("POST", path, publisher, upload.replace(film.toString(), "one"), "projectId");
        client.invalid("POST", path, publisher, upload.replace("Lamp", " "), "title");
        client.invalid("POST", path, publisher, upload.replace("unlisted", "secret"), "privacy");
        client.refusesStrangers("POST", path, upload);
    }

    @Test
    @SeedRoute("POST /youtube/playlist")
    void playlistIsMadeOnMyChannel() {
        String path = "/youtube/playlist";
        String playlist = "{\"title\": \"Lamps\", \"description\": \"All of them\", \"privacy\": \"unlisted\"}";

        Answer made = client.postOnce(path, publisher, playlist, 201, PLAYLIST);

        assertThat(made.text("title")).isEqualTo("Lamps");
        assertThat(made.text("url")).endsWith("/playlist?list=" + made.text("playlistId"));
        client.refused("POST", path, writer, playlist, 409, "youtube-not-connected");
        client.invalid("POST", path, publisher, playlist.replace("Lamps", " "), "title");
        client.invalid("POST", path, publisher, playlist.replace("unlisted", "secret"), "privacy");
        client.refusesStrangers("POST", path, playlist);
    }

    @Test
    @SeedRoute("GET /youtube/videos")
    void videosListWhatIPublishedNewestFirst() {
        String video = client.postOnce("/youtube/upload", publisher, upload(film, "Newest"), WAIT, 200, UPLOADED)
                .text("videoId");

        JsonNode newest = client.get("/youtube/videos?page=1&limit=10", publisher, VIDEOS)
                .body()
                .at("/videos/0");

        assertThat(newest.path("id").asString()).isEqualTo(video);
        assertThat(newest.path("title").asString()).isEqualTo("Newest");
        assertThat(newest.path("views").asLong()).isZero();
        client.refused("GET", "/youtube/videos", writer, "", 409, "youtube-not-connected");
        client.invalid("GET", "/youtube/videos?limit=0", publisher, "", "limit");
        client.refusesStrangers("GET", "/youtube/videos", "");
    }

    private static String upload(UUID project, String title) {
        return """
                {"projectId": "%s", "title": "%s", "description": "A short one", "tags": ["lamp"], "privacy": "unlisted"}"""
                .formatted(project, title);
    }
}
