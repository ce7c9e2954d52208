package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTests {

    private static final byte[] FILM = Uploader.film(1000);

    @TempDir
    Path home;

    private GoogleServer google;
    private Browser browser;
    private Uploader youtube;

    @BeforeEach
    void start() {
        google = GoogleServer.start(home, 0, Browser.CLIENT);
        browser = new Browser(google);
        youtube = new Uploader(google, browser.allow("mira@example.org", Browser.YOUTUBE));
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void aFilmIsShownWithWhatWasSaidOfItAndItsViewsAreCounted() throws Exception {
        String metadata = "{\"snippet\": {\"title\": \"Rain & {stage}\", \"tags\": [\"a 'b' \\\"c\\\"\"]}}";
        String id = processed(youtube.upload(metadata, FILM));

        browser.get("/watch?v=" + id);
        HttpResponse<String> page = browser.get("/watch?v=" + id);

        assertThat(page.body())
                .contains("<h1>Rain &amp; &#123;stage}</h1>", "a &#39;b&#39; &quot;c&quot;", "2 views")
                .contains("<video controls playsinline preload=\"metadata\" src=\"/media/" + id + "\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(google.videos()).hasSize(1);
    }

    @Test
    void aFilmThatIsBeingLookedThroughIsNotPlayedYet() throws Exception {
        String id = youtube.upload(Uploader.METADATA, FILM);

        assertThat(browser.get("/watch?v=" + id).body()).contains("is being looked through");
        processed(id);
    }

    @Test
    void theFirstPageShowsWhatIsPublicAlone() throws Exception {
        String open = youtube.upload(Uploader.METADATA.replace("unlisted", "public"), FILM);
        String unlisted = youtube.upload(Uploader.METADATA, FILM);

        assertThat(browser.get("/").body()).contains(open).doesNotContain(unlisted);
        assertThat(browser.get("/watch?v=" + unlisted).statusCode()).isEqualTo(200);
    }

    @Test
    void aPrivateFilmIsShownToWhoSaysThatItIsTheirs() throws Exception {
        String id = youtube.upload(Uploader.METADATA.replace("unlisted", "private"), FILM);

        HttpResponse<String> stranger = browser.get("/watch?v=" + id);
        HttpResponse<String> said = browser.post("/watch?v=" + id, Map.of());
        String cookie = said.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).doesNotContain("lighthouse");
        assertThat(browser.get("/media/" + id).statusCode()).isEqualTo(404);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        HttpRequest.Builder owner = HttpRequest.newBuilder(google.url().resolve("/watch?v=" + id))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(browser.send(owner).body()).contains("The lighthouse");
    }

    @Test
    void aPlaylistShowsItsFilmsAndIsFoundByItsAddress() throws Exception {
        String video = youtube.upload(Uploader.METADATA, FILM);
        String playlist = Browser.json(youtube.post(
                        "/youtube/v3/playlists?part=snippet", "{\"snippet\": {\"title\": \"Short films\"}}"))
                .path("id")
                .asString();
        youtube.post(
                "/youtube/v3/playlistItems?part=snippet",
                "{\"snippet\": {\"playlistId\": \"%s\", \"resourceId\": {\"videoId\": \"%s\"}}}"
                        .formatted(playlist, video));

        assertThat(browser.get("/playlist?list=" + playlist).body()).contains("Short films", "1 film", video);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 206, bytes 0-99/1000, 100",
        "bytes=900-, 206, bytes 900-999/1000, 100",
        "bytes=-10, 206, bytes 990-999/1000, 10",
        "bytes=990-2000, 206, bytes 990-999/1000, 10",
        "bytes=1000-, 416, bytes */1000, 0",
        "bytes=-0, 416, bytes */1000, 0",
        "'bytes=0-1,5-6', 200, '', 1000",
        "bytes=5-1, 200, '', 1000"
    })
    void aPlayerGetsThePartThatItAsksFor(String range, int status, String contentRange, int length) throws Exception {
        String id = processed(youtube.upload(Uploader.METADATA, FILM));

        HttpResponse<String> part = browser.send(
                HttpRequest.newBuilder(google.url().resolve("/media/" + id)).header("Range", range));

        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.headers().firstValue("Content-Range").orElse("")).isEqualTo(contentRange);
        assertThat(part.headers().firstValueAsLong("Content-Length").orElse(0)).isEqualTo(length);
        assertThat(part.headers().firstValue("Content-Type")).contains("video/mp4");
    }

    @Test
    void thePlayerMayAskForTheSizeAlone() throws Exception {
        String id = processed(youtube.upload(Uploader.METADATA, FILM));

        HttpResponse<String> head = browser.send(
                HttpRequest.newBuilder(google.url().resolve("/media/" + id)).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(1000);
    }

    @ParameterizedTest
    @CsvSource({"/watch", "/watch?v=none", "/playlist?list=UUnone", "/media/../signing-key", "/media/", "/elsewhere"})
    void thereIsNothingAtOtherAddresses(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    private String processed(String id) {
        await().until(() -> browser.get("/media/" + id).statusCode() == 200);
        return id;
    }
}
