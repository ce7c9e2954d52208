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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test can order is what a client of the real one meets some day. */
class FaultTests {

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
    void whatCameBeforeTheConnectionWasCutStaysInWholeGranules() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().cutChunkAfter(CHUNK + 5000);

        assertThatThrownBy(() -> youtube.put(session, film, 0, 2 * CHUNK)).isInstanceOf(IOException.class);
        await().until(() -> Uploader.range(youtube.ask(session, film.length)).equals("bytes=0-262143"));
        youtube.put(session, film, CHUNK, film.length);

        assertStoredOnce();
    }

    @Test
    void theServerMayKeepLessThanWasSent() throws Exception {
        URI session = youtube.session(film.length);
        google.faults().storeOnly(CHUNK);

        assertThat(Uploader.range(youtube.put(session, film, 0, 2 * CHUNK))).isEqualTo("bytes=0-262143");
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
        assertThat(Uploader.reason(quota)).isEqualTo("quotaExceeded");
        assertThat(Browser.json(quota).at("/error/errors/0/domain").asString()).isEqualTo("youtube.quota");
        assertThat(limit.statusCode()).isEqualTo(400);
        assertThat(Uploader.reason(limit)).isEqualTo("uploadLimitExceeded");
    }

    @Test
    void anotherVerdictCanBeOrdered() throws Exception {
        google.faults().judgeNext(Verdict.rejected("duplicate"));
        String id = youtube.upload(Uploader.METADATA, film);

        await().until(() -> youtube.status(id).equals("rejected"));
        assertThat(youtube.item(id).at("/status/rejectionReason").asString()).isEqualTo("duplicate");
    }

    private void assertStoredOnce() {
        assertThat(google.videos())
                .extracting(StoredVideo::bytes, StoredVideo::sha256)
                .containsExactly(tuple((long) film.length, Uploader.sha256(film)));
    }
}
