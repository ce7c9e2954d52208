package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DataApiTests {

    private static final String API = "/youtube/v3/";

    @TempDir
    Path home;

    private GoogleServer google;
    private Browser browser;
    private Uploader mira;
    private Uploader noor;

    @BeforeEach
    void start() {
        google = GoogleServer.start(home, 0, Browser.CLIENT);
        browser = new Browser(google);
        mira = new Uploader(google, browser.allow("mira@example.org", Browser.YOUTUBE));
        noor = new Uploader(google, browser.allow("noor@example.org", Browser.YOUTUBE));
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void aChannelTellsItsNameAndWhereItsUploadsAre() throws Exception {
        String older = upload(mira, "private");
        String newer = upload(mira, "public");

        JsonNode channel = get(mira, "channels?part=snippet,contentDetails,statistics&mine=true")
                .at("/items/0");
        String uploads = channel.at("/contentDetails/relatedPlaylists/uploads").asString();

        assertThat(channel.path("id").asString()).matches("UC[\\w-]{22}");
        assertThat(channel.at("/snippet/title").asString()).isEqualTo("mira");
        assertThat(channel.at("/statistics/videoCount").asString()).isEqualTo("2");
        assertThat(get(mira, "playlistItems?part=contentDetails&playlistId=" + uploads)
                        .path("items"))
                .extracting(item -> item.at("/contentDetails/videoId").asString())
                .containsExactly(newer, older);
        assertThat(get(noor, "playlistItems?part=contentDetails&playlistId=" + uploads)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void anAccountWithoutAChannelHasAnEmptyList() throws Exception {
        google.faults().withoutChannel("mira@example.org");

        assertThat(get(mira, "channels?part=id&mine=true").path("items")).isEmpty();
    }

    @Test
    void statisticsAreStringsAndPrivateFilmsOfOthersAreLeftOut() throws Exception {
        String hidden = upload(mira, "private");
        String shown = upload(mira, "unlisted");
        browser.get("/watch?v=" + shown);
        browser.get("/watch?v=" + shown);

        JsonNode own = get(mira, "videos?part=statistics&id=" + hidden + "," + shown);
        JsonNode others = get(noor, "videos?part=snippet,statistics&id=" + hidden + "&id=" + shown + "&id=none");

        assertThat(own.path("items")).hasSize(2);
        assertThat(others.path("items")).hasSize(1);
        JsonNode views = others.at("/items/0/statistics/viewCount");
        assertThat(views.isString()).isTrue();
        assertThat(views.asString()).isEqualTo("2");
        assertThat(others.at("/items/0/snippet/channelTitle").asString()).isEqualTo("mira");
    }

    @Test
    void aPlaylistTakesFilmsWhereTheyAreWantedAlsoTwice() throws Exception {
        String first = upload(mira, "public");
        String second = upload(mira, "public");
        String playlist = createPlaylist();

        add(playlist, first, "");
        add(playlist, second, ", \"position\": 0");
        JsonNode again = add(playlist, first, "");

        assertThat(again.at("/snippet/position").asInt()).isEqualTo(2);
        assertThat(get(mira, "playlistItems?part=snippet&maxResults=50&playlistId=" + playlist)
                        .path("items"))
                .extracting(item -> item.at("/snippet/resourceId/videoId").asString())
                .containsExactly(second, first, first);
        assertThat(get(mira, "playlistItems?part=snippet&videoId=" + second + "&playlistId=" + playlist)
                        .path("items"))
                .hasSize(1);
        assertThat(get(mira, "playlists?part=snippet,status,contentDetails&mine=true")
                        .at("/items/0/contentDetails/itemCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void longListsComeInPages() throws Exception {
        List<String> playlists = List.of(createPlaylist(), createPlaylist(), createPlaylist());

        JsonNode first = get(mira, "playlists?part=id&mine=true&maxResults=2");
        JsonNode second = get(
                mira,
                "playlists?part=id&mine=true&maxResults=2&pageToken="
                        + first.path("nextPageToken").asString());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("nextPageToken")).isFalse();
        assertThat(first.at("/pageInfo/totalResults").asInt()).isEqualTo(playlists.size());
    }

    @ParameterizedTest
    @CsvSource({
        "videos?id=a, 400, required",
        "videos?part=id, 400, missingRequiredParameter",
        "videos?part=everything&id=a, 400, unknownPart",
        "channels?part=id, 400, missingRequiredParameter",
        "channels?part=id&mine=true&id=a, 400, incompatibleParameters",
        "playlists?part=id&mine=true&maxResults=51, 400, invalidParameter",
        "playlists?part=id&mine=true&pageToken=x, 400, invalidPageToken",
        "playlistItems?part=id&playlistId=none, 404, playlistNotFound",
        "captions?part=id, 404, notFound"
    })
    void aQuestionThatMakesNoSenseIsRefused(String path, int status, String reason) throws Exception {
        HttpResponse<String> refused = mira.get(API + path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Browser.json(refused).at("/error/code").asInt()).isEqualTo(status);
        assertThat(Browser.json(refused).at("/error/errors/0/reason").asString())
                .isEqualTo(reason);
    }

    @Test
    void aPlaylistTakesOnlyItsOwnersFilmsThatExist() throws Exception {
        String playlist = createPlaylist();
        String video = upload(mira, "public");

        assertThat(Uploader.reason(item(noor, playlist, video, ""))).isEqualTo("playlistItemsNotAccessible");
        assertThat(Uploader.reason(item(mira, playlist, "none", ""))).isEqualTo("videoNotFound");
        assertThat(Uploader.reason(item(mira, "none", video, ""))).isEqualTo("playlistNotFound");
        assertThat(Uploader.reason(item(mira, playlist, video, ", \"position\": 7")))
                .isEqualTo("invalidPlaylistItemPosition");
        assertThat(Uploader.reason(mira.post(API + "playlists?part=snippet", "{\"snippet\": {}}")))
                .isEqualTo("playlistTitleRequired");
    }

    @Test
    void readingDoesNotSufficeForWriting() throws Exception {
        String scope = "https://www.googleapis.com/auth/youtube.readonly";
        Uploader reader = new Uploader(google, browser.allow("mira@example.org", scope));

        assertThat(reader.get(API + "channels?part=id&mine=true").statusCode()).isEqualTo(200);
        assertThat(reader.post(API + "playlists?part=snippet", "{}").statusCode())
                .isEqualTo(403);
        assertThat(new Uploader(google, "unknown")
                        .get(API + "channels?part=id&mine=true")
                        .statusCode())
                .isEqualTo(401);
    }

    private String createPlaylist() throws Exception {
        String body = "{\"snippet\": {\"title\": \"Short films\"}, \"status\": {\"privacyStatus\": \"unlisted\"}}";
        JsonNode playlist = Browser.json(mira.post(API + "playlists?part=snippet,status", body));
        assertThat(playlist.at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        return playlist.path("id").asString();
    }

    private JsonNode add(String playlist, String video, String more) throws Exception {
        HttpResponse<String> added = item(mira, playlist, video, more);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        return Browser.json(added);
    }

    private static HttpResponse<String> item(Uploader who, String playlist, String video, String more)
            throws Exception {
        return who.post(
                API + "playlistItems?part=snippet",
                """
                {"snippet": {"playlistId": "%s", "resourceId": {"kind": "youtube#video", "videoId": "%s"}%s}}"""
                        .formatted(playlist, video, more));
    }

    private static String upload(Uploader who, String privacy) throws Exception {
        return who.upload(Uploader.METADATA.replace("unlisted", privacy), Uploader.film(1000));
    }

    private static JsonNode get(Uploader who, String path) throws Exception {
        HttpResponse<String> answer = who.get(API + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }
}
