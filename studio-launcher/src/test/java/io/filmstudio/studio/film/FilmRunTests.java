package io.filmstudio.studio.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.LocalGateway;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import io.filmstudio.studio.stack.Shutdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmRunTests {

    private static final String SESSION = "{\"token\": \"t\", \"user\": {\"id\": \"%s\"}}".formatted(UUID.randomUUID());

    @TempDir
    Path folder;

    private LocalGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new LocalGateway()
                .on("POST /api/users/register", 201, SESSION)
                .on("POST /api/users/login", 200, SESSION)
                .on("POST /api/projects/create", 201, "{\"id\": \"p\"}");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void filmSubtitlesAndThumbnailAreSavedBesideEachOther() throws IOException {
        generates();
        ends("{\"status\": \"completed\"}");
        gateway.on("GET /api/projects/p", 200, project()).on("GET /media/film", 200, "film");
        gateway.on("GET /media/srt", 200, "srt")
                .on("GET /media/vtt", 200, "vtt")
                .on("GET /media/jpg", 200, "jpg");

        run();

        assertThat(folder.resolve("out.mp4")).hasContent("film");
        assertThat(folder.resolve("out.srt")).hasContent("srt");
        assertThat(folder.resolve("out.vtt")).hasContent("vtt");
        assertThat(folder.resolve("out.jpg")).hasContent("jpg");
        assertThat(gateway.requests()).noneMatch(request -> request.endsWith("/cancel"));
    }

    @Test
    void theServersReasonForAFailureIsTold() {
        generates();
        ends("{\"status\": \"failed\", \"error\": {\"code\": \"engine\", \"message\": \"The engine failed.\"}}");

        assertThatThrownBy(this::run)
                .isInstanceOf(StudioException.class)
                .hasMessage("The film was not made: The engine failed.");
        assertThat(folder.resolve("out.mp4")).doesNotExist();
    }

    @Test
    void aRefusalIsToldInTheServersWords() {
        gateway.on(
                "POST /api/projects/p/generate",
                422,
                "{\"error\": \"The script is under review.\", \"details\": {\"field\": \"script\", \"message\": \"waits\"}}");

        assertThatThrownBy(this::run).hasMessage("The script is under review. (script waits)");
    }

    @Test
    void aUserWithoutCreditsIsReplacedOnce() {
        gateway.on("POST /api/projects/p/generate", 402, "{\"error\": \"No credits.\"}");

        assertThatThrownBy(this::run).hasMessage("No credits.");
        assertThat(Collections.frequency(gateway.requests(), "POST /api/users/register"))
                .isEqualTo(2);
    }

    @Test
    void theNextFilmIsMadeByTheSameUser() {
        generates();
        ends("{\"status\": \"cancelled\"}");

        assertThatThrownBy(this::run).hasMessage("The film was cancelled");
        assertThatThrownBy(this::run).hasMessage("The film was cancelled");
        assertThat(gateway.requests()).containsOnlyOnce("POST /api/users/register", "POST /api/users/login");
    }

    @Test
    void aStudioThatIsAwayForAMomentIsAskedAgain() {
        generates();
        gateway.on("GET /api/ai/jobs/j/status", 503, "{\"error\": \"A service is away.\"}");
        ends("{\"status\": \"failed\", \"error\": {\"message\": \"The engine failed.\"}}");

        assertThatThrownBy(this::run).hasMessage("The film was not made: The engine failed.");
        assertThat(gateway.requests()).noneMatch(request -> request.endsWith("/cancel"));
    }

    @Test
    void nobodySignsUpWhenTheUserCannotBeRemembered() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        DataDirectory data = new DataDirectory(taken.resolve("data"));

        assertThatThrownBy(() -> Account.open(new Gateway(gateway.address()), gateway.address(), data))
                .hasMessageContaining("cannot be used");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void eachGatewayHasAUserOfItsOwn() throws IOException {
        DataDirectory data = new DataDirectory(folder.resolve("data"));
        try (LocalGateway other = new LocalGateway().on("POST /api/users/register", 201, SESSION)) {
            for (LocalGateway each : List.of(gateway, other, gateway)) {
                Account.open(new Gateway(each.address()), each.address(), data);
            }
            assertThat(other.requests()).containsExactly("POST /api/users/register");
        }
        assertThat(gateway.requests()).containsExactly("POST /api/users/register", "POST /api/users/login");
    }

    @Test
    void neitherTheScriptNorTheFilmIsReplacedByTheFilmsOwnFiles() throws IOException {
        Path script = Files.writeString(folder.resolve("story.srt"), "Once upon a time");

        assertThatThrownBy(() -> new FilmFiles(folder.resolve("story.mp4")).spare(script))
                .hasMessageContaining("would replace the script");
        assertThatThrownBy(() -> new FilmFiles(folder.resolve("film.srt")).spare(script))
                .hasMessageContaining("call it .mp4");
        new FilmFiles(folder.resolve("film.mp4")).spare(script);
    }

    @Test
    void anInterruptedFilmIsCancelled() {
        generates();
        gateway.on("POST /api/ai/jobs/j/cancel", 200, "{}");
        Account account = Account.open(new Gateway(gateway.address()), gateway.address(), new DataDirectory(folder));

        FilmOrder.place(new Gateway(gateway.address()), account, request()).close();

        assertThat(gateway.requests()).endsWith("POST /api/ai/jobs/j/cancel");
    }

    private void generates() {
        gateway.on("POST /api/projects/p/generate", 202, "{\"jobId\": \"j\"}");
    }

    private void ends(String status) {
        gateway.on("GET /api/ai/jobs/j/status", 200, status);
    }

    private String project() {
        String media = gateway.address() + "/media/";
        return """
                {"status": "completed", "outputUrl": "%1$sfilm", "thumbnailUrl": "%1$sjpg",
                 "subtitles": {"srt": "%1$ssrt", "vtt": "%1$svtt"}}"""
                .formatted(media);
    }

    private void run() {
        new FilmRun(new DataDirectory(folder), gateway.address(), null)
                .make(request(), new FilmFiles(folder.resolve("out.mp4")), Shutdown.atExit());
    }

    private static FilmRequest request() {
        return new FilmRequest(new ScriptFile("script", "Once upon a time"), null, "en");
    }
}
