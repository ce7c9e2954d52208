package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.filmstudio.embedded.google.youtube.StoredVideo;
import io.filmstudio.embedded.google.youtube.Video.Verdict;
import java.io.IOException;
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
        assertThat(range(first)).isEqualTo("bytes=0-262143");
        assertThat(range(second)).isEqualTo("bytes=0-524287");
        assertThat(last.statusCode()).isEqualTo(201);
        JsonNode video = Browser.json(last);
        assertThat(video.path("id").asString()).matches("[\\w-]{11}");
        assertThat(video.at("/snippet/title").asString()).isEqualTo("The lighthouse");
        assertThat(video.at("/status/uploadStatus").asString()).isEqualTo("uploaded");
        assertThat(video.at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(video.at("/status/containsSyntheticMedia").asBoolean()).isTrue();
        assertStoredOnce();
        await().until(() -> status(video.path("id").asString()).equals("processed"));
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
    void whatCameBeforeTheConnectionWasCutStaysInWholeGranules() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().cutChunkAfter(CHUNK + 5000);

        assertThatThrownBy(() -> youtube.put(session, film, 0, 2 * CHUNK)).isInstanceOf(IOException.class);
        await().until(() -> range(youtube.ask(session, film.length)).equals("bytes=0-262143"));
        youtube.put(session, film, CHUNK, film.length);

        assertStoredOnce();
    }

    @Test
    void theServerMayKeepLessThanWasSent() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().storeOnly(CHUNK);

        assertThat(range(youtube.put(session, film, 0, 2 * CHUNK))).isEqualTo("bytes=0-262143");
        assertThat(youtube.put(session, film, CHUNK, film.length).statusCode()).isEqualTo(201);

        assertStoredOnce();
    }

    @Test
    void theLastAnswerMayBeLostAndTheVideoIsThere() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().dropLastAnswer();

        assertThatThrownBy(() -> youtube.put(session, film, 0, film.length)).isInstanceOf(IOException.class);

        assertThat(youtube.ask(session, film.length).statusCode()).isEqualTo(201);
        assertStoredOnce();
    }

    @Test
    void anUploadGoesOnAfterTheServerWasRestarted() throws Exception {
        URI session = youtube.session(film.length);
        youtube.put(session, film, 0, CHUNK);
        google.close();
        start();
        URI same = google.url().resolve(session.getPath() + "?" + session.getQuery());

        assertThat(range(youtube.ask(same, film.length))).isEqualTo("bytes=0-262143");
        youtube.put(same, film, CHUNK, film.length);

        assertStoredOnce();
    }

    @Test
    void aSessionThatWasForgottenIsNotFound() throws Exception {
        URI session = youtube.session(film.length);
        google.forgetSessions();

        assertThat(youtube.put(session, film, 0, CHUNK).statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionThatMovesIsFoundAtItsNewAddressOnly() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().moveSession();

        URI moved = Uploader.location(youtube.put(session, film, 0, CHUNK));

        assertThat(youtube.ask(session, film.length).statusCode()).isEqualTo(404);
        assertThat(youtube.put(moved, film, CHUNK, film.length).statusCode()).isEqualTo(201);
    }

    @Test
    void anOutageEndsAfterSoManyRequests() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().answerUnavailable(2);

        assertThat(youtube.put(session, film, 0, film.length).statusCode()).isEqualTo(503);
        assertThat(youtube.get("/youtube/v3/channels?part=id&mine=true").statusCode())
                .isEqualTo(503);
        assertThat(youtube.put(session, film, 0, film.length).statusCode()).isEqualTo(201);
    }

    @Test
    void limitsAreToldInGooglesWords() throws Exception {
        google.faults().exceedQuota(1);
        google.faults().exceedUploadLimit(1);

        HttpResponse<String> quota = youtube.begin(Uploader.METADATA, 1);
        HttpResponse<String> limit = youtube.begin(Uploader.METADATA, 1);

        assertThat(quota.statusCode()).isEqualTo(403);
        assertThat(reason(quota)).isEqualTo("quotaExceeded");
        assertThat(Browser.json(quota).at("/error/errors/0/domain").asString()).isEqualTo("youtube.quota");
        assertThat(limit.statusCode()).isEqualTo(400);
        assertThat(reason(limit)).isEqualTo("uploadLimitExceeded");
    }

    @Test
    void anotherVerdictCanBeOrdered() throws Exception {
        google.faults().judgeNext(Verdict.rejected("duplicate"));
        String id = youtube.upload(Uploader.METADATA, film);

        await().until(() -> status(id).equals("rejected"));
        assertThat(item(id).at("/status/rejectionReason").asString()).isEqualTo("duplicate");
    }

    @Test
    void whatIsNoFilmFails() throws Exception {
        String id = youtube.upload(Uploader.METADATA, new byte[1000]);

        await().until(() -> status(id).equals("failed"));
        assertThat(item(id).at("/status/failureReason").asString()).isEqualTo("invalidFile");
        assertThat(item(id).at("/processingDetails/processingStatus").asString())
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
        assertThat(reason(refused)).isEqualTo(reason);
    }

    @Test
    void whoMayNotUploadIsRefused() throws Exception {
        Browser browser = new Browser(google);
        String other = browser.allow("mira@example.org", "openid email");
        URI session = youtube.session(film.length);
        String noor = browser.allow("noor@example.org", Browser.YOUTUBE);

        assertThat(new Uploader(google, "unknown").begin(Uploader.METADATA, 1).statusCode())
                .isEqualTo(401);
        assertThat(reason(new Uploader(google, other).begin(Uploader.METADATA, 1)))
                .isEqualTo("insufficientPermissions");
        assertThat(new Uploader(google, noor).ask(session, film.length).statusCode())
                .isEqualTo(404);
        google.faults().withoutChannel("mira@example.org");
        assertThat(reason(youtube.begin(Uploader.METADATA, 1))).isEqualTo("youtubeSignupRequired");
        google.expireAccessTokens();
        assertThat(reason(youtube.begin(Uploader.METADATA, 1))).isEqualTo("authError");
    }

    private void assertStoredOnce() {
        assertThat(google.videos())
                .extracting(StoredVideo::bytes, StoredVideo::sha256)
                .containsExactly(tuple((long) film.length, Uploader.sha256(film)));
    }

    private String status(String id) throws Exception {
        return item(id).at("/status/uploadStatus").asString();
    }

    private JsonNode item(String id) throws Exception {
        return Browser.json(youtube.get("/youtube/v3/videos?part=status&part=processingDetails&id=" + id))
                .at("/items/0");
    }

    private static String range(HttpResponse<String> response) {
        return response.headers().firstValue("Range").orElse("");
    }

    private static String reason(HttpResponse<String> response) {
        return Browser.json(response).at("/error/errors/0/reason").asString();
    }
}
