package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.filmstudio.embedded.google.youtube.StoredVideo;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UploadTests {

    private static final int CHUNK = Uploader.CHUNK;

    private final byte[] film = Uploader.film(2 * CHUNK + 1000);

    @TempDir
    Path home;

    private GoogleServer google;
    private String token;
    private Uploader youtube;

    @BeforeEach
    void start() {
        google = GoogleServer.start(home, 0, Browser.CLIENT);
        if (token == null) {
            token = new Browser(google).allow("mira@example.org", Browser.YOUTUBE);
        }
        youtube = new Uploader(google, token);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void aFilmThatIsSentInChunksArrivesWholeAndIsLookedThrough() throws Exception {
        URI session = youtube.session(film.length);
        HttpResponse<String> none = youtube.ask(session, film.length);
        HttpResponse<String> first = youtube.put(session, film, 0, CHUNK);
        HttpResponse<String> second = youtube.put(session, film, CHUNK, 2 * CHUNK);
        HttpResponse<String> last = youtube.put(session, film, 2 * CHUNK, film.length);

        assertThat(none.statusCode()).isEqualTo(308);
        assertThat(none.headers().firstValue("Range")).isEmpty();
        assertThat(first.statusCode()).isEqualTo(308);
        assertThat(Uploader.range(first)).isEqualTo("bytes=0-262143");
        assertThat(Uploader.range(second)).isEqualTo("bytes=0-524287");
        assertThat(last.statusCode()).isEqualTo(201);
        JsonNode video = Browser.json(last);
        assertThat(video.path("id").asString()).matches("[\\w-]{11}");
        assertThat(video.at("/snippet/title").asString()).isEqualTo("The lighthouse");
        assertThat(video.at("/status/uploadStatus").asString()).isEqualTo("uploaded");
        assertThat(video.at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(video.at("/status/containsSyntheticMedia").asBoolean()).isTrue();
        assertStoredOnce();
        await().until(() -> youtube.status(video.path("id").asString()).equals("processed"));
        assertThat(google.requests().of("upload.chunk")).isEqualTo(3);
    }

    @Test
    void aFilmMayComeInOneGoWithoutARange() throws Exception {
        assertThat(youtube.upload(Uploader.METADATA, film)).isNotEmpty();

        assertStoredOnce();
    }

    @Test
    void whoAsksAfterTheEndHearsOfTheSameVideo() throws Exception {
        URI session = youtube.session(film.length);
        JsonNode video = Browser.json(youtube.put(session, film, 0, film.length));

        assertThat(Browser.json(youtube.ask(session, film.length)).path("id")).isEqualTo(video.path("id"));
        assertThat(Browser.json(youtube.put(session, film, 0, film.length)).path("id"))
                .isEqualTo(video.path("id"));
        assertStoredOnce();
    }

    @Test
    void anUploadGoesOnAfterTheServerWasRestarted() throws Exception {
        URI session = youtube.session(film.length);
        youtube.put(session, film, 0, CHUNK);
        google.close();
        start();
        URI same = google.url().resolve(session.getPath() + "?" + session.getQuery());

        assertThat(Uploader.range(youtube.ask(same, film.length))).isEqualTo("bytes=0-262143");
        youtube.put(same, film, CHUNK, film.length);

        assertStoredOnce();
    }

    @Test
    void whatIsNoFilmFails() throws Exception {
        String id = youtube.upload(Uploader.METADATA, new byte[1000]);

        await().until(() -> youtube.status(id).equals("failed"));
        assertThat(youtube.item(id).at("/status/failureReason").asString()).isEqualTo("invalidFile");
        assertThat(youtube.item(id).at("/processingDetails/processingStatus").asString())
                .isEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes 0-999/525288",
                "bytes 0-262143/525289",
                "bytes 262144-524287/525288",
                "bytes 0-262142/525288",
                "bytes 5-1/525288",
                "chunks 0-1/2"
            })
    void aRangeThatDoesNotFitIsRefused(String range) throws Exception {
        URI session = youtube.session(film.length);
        byte[] body = Arrays.copyOf(film, range.startsWith("bytes 0-999") ? 1000 : CHUNK);

        assertThat(youtube.put(session, body, range).statusCode()).isEqualTo(400);
        assertThat(youtube.put(session, film, 0, film.length).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"snippet\": {\"title\": \"\"}} | invalidTitle",
                "{\"snippet\": {\"title\": \"a <b>\"}} | invalidTitle",
                "{\"snippet\": {\"title\": \"a\", \"categoryId\": \"99\"}} | invalidCategoryId",
                "{\"snippet\": {\"title\": \"a\", \"description\": \"<\"}} | invalidDescription",
                "{\"snippet\": {\"title\": \"a\", \"tags\": [\"<\"]}} | invalidTags",
                "{\"snippet\": {\"title\": \"a\"}, \"status\": {\"privacyStatus\": \"secret\"}} | invalidVideoMetadata",
                "{\"snippet\": {\"title\": \"a\"}, \"status\": {\"privacyStatus\": \"private\", \"publishAt\": \"2020-01-01T00:00:00Z\"}} | invalidPublishAt",
                "{\"snippet\": {\"title\": \"a\"}, \"status\": {\"privacyStatus\": \"public\", \"publishAt\": \"2999-01-01T00:00:00Z\"}} | invalidPublishAt",
                "no JSON | parseError"
            })
    void metadataHasToFitTheRules(String metadata, String reason) throws Exception {
        HttpResponse<String> refused = youtube.begin(metadata, 1);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Uploader.reason(refused)).isEqualTo(reason);
    }

    @Test
    void whoMayNotUploadIsRefused() throws Exception {
        Browser browser = new Browser(google);
        String other = browser.allow("mira@example.org", "openid email");
        URI session = youtube.session(film.length);
        String noor = browser.allow("noor@example.org", Browser.YOUTUBE);

        assertThat(new Uploader(google, "unknown").begin(Uploader.METADATA, 1).statusCode())
                .isEqualTo(401);
        assertThat(Uploader.reason(new Uploader(google, other).begin(Uploader.METADATA, 1)))
                .isEqualTo("insufficientPermissions");
        assertThat(new Uploader(google, noor).ask(session, film.length).statusCode())
                .isEqualTo(404);
        google.faults().withoutChannel("mira@example.org");
        assertThat(Uploader.reason(youtube.begin(Uploader.METADATA, 1))).isEqualTo("youtubeSignupRequired");
        google.expireAccessTokens();
        assertThat(Uploader.reason(youtube.begin(Uploader.METADATA, 1))).isEqualTo("authError");
    }

    private void assertStoredOnce() {
        assertThat(google.videos())
                .extracting(StoredVideo::bytes, StoredVideo::sha256)
                .containsExactly(tuple((long) film.length, Uploader.sha256(film)));
    }
}
