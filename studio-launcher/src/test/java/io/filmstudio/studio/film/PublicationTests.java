package io.filmstudio.studio.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.embedded.google.GoogleServer;
import io.filmstudio.embedded.google.oauth.OauthClient;
import io.filmstudio.embedded.http.Fields;
import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.LocalGateway;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTests {

    private static final String UPLOAD = "POST /api/youtube/upload";
    private static final String NOT_CONNECTED =
            "{\"type\": \"/problems/youtube-not-connected\", \"error\": \"No channel.\"}";
    private static final String UPLOADED =
            "{\"status\": \"uploaded\", \"videoId\": \"v\", \"url\": \"http://127.0.0.1/watch?v=v\"}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private LocalGateway studio;
    private GoogleServer google;

    @BeforeEach
    void start() throws IOException {
        studio = new LocalGateway()
                .on(
                        "POST /api/users/register",
                        201,
                        "{\"token\": \"t\", \"user\": {\"id\": \"%s\"}}".formatted(UUID.randomUUID()));
        URI callback = studio.address().resolve("/api/youtube/callback");
        google = GoogleServer.start(folder.resolve("google"), 0, new OauthClient("studio", "s", Set.of(callback)));
        studio.on("GET /api/youtube/connect", 200, "{\"url\": \"%s\"}".formatted(consent(callback)))
                .on("GET /api/youtube/callback", 200, "{}");
    }

    @AfterEach
    void stop() {
        google.close();
        studio.close();
    }

    @Test
    void aChannelOfTheLocalYoutubeIsConnectedFirst() {
        studio.on(UPLOAD, 409, NOT_CONNECTED).on(UPLOAD, 200, UPLOADED);

        assertThat(publish(google.url())).hasToString("http://127.0.0.1/watch?v=v");
        assertThat(studio.requests()).endsWith(UPLOAD, "GET /api/youtube/connect", "GET /api/youtube/callback", UPLOAD);
    }

    @Test
    void whoIsConnectedIsNotAskedAgain() {
        studio.on(UPLOAD, 200, UPLOADED);

        publish(google.url());

        assertThat(studio.requests()).doesNotContain("GET /api/youtube/connect");
    }

    @Test
    void aLongUploadIsFollowedToItsEnd() {
        studio.on(UPLOAD, 202, "{\"uploadId\": \"u\", \"status\": \"uploading\", \"progress\": 0.25}")
                .on(
                        "GET /api/youtube/uploads/u",
                        200,
                        "{\"uploadId\": \"u\", \"status\": \"uploading\", \"progress\": 0.75}")
                .on("GET /api/youtube/uploads/u", 200, UPLOADED);

        publish(google.url());

        assertThat(said.toString()).contains(" 25 %  sending it to YouTube", "100 %  done");
        assertThat(studio.requests()).endsWith("GET /api/youtube/uploads/u", "GET /api/youtube/uploads/u");
    }

    @Test
    void theReasonOfAFailureIsTold() {
        studio.on(UPLOAD, 202, "{\"uploadId\": \"u\", \"status\": \"failed\", \"error\": \"quota\"}");

        assertThatThrownBy(() -> publish(google.url()))
                .isInstanceOf(StudioException.class)
                .hasMessage("The film was not published: quota");
    }

    @Test
    void aPersonIsAskedWhereThisMachineCannotAnswer() {
        studio.on(UPLOAD, 409, NOT_CONNECTED)
                .on(UPLOAD, 200, UPLOADED)
                .on("GET /api/youtube/videos", 409, NOT_CONNECTED)
                .on("GET /api/youtube/videos", 200, "{\"videos\": []}");

        publish(null);

        assertThat(said.toString()).contains("Open this address", google.url() + "/o/oauth2/v2/auth");
        assertThat(studio.requests()).doesNotContain("GET /api/youtube/callback");
    }

    private URI publish(@Nullable URI localGoogle) {
        Gateway gateway = new Gateway(studio.address());
        Account account = Account.signUp(gateway, studio.address(), new DataDirectory(folder));
        PrintStream out = new PrintStream(said, true);
        return new Publication(gateway, account, new ChannelConnection(gateway, account, localGoogle, out))
                .publish("p", "A <short> film", "unlisted", new ProgressBar(out, false));
    }

    private URI consent(URI callback) {
        return google.url()
                .resolve("/o/oauth2/v2/auth?"
                        + Fields.encode(Map.of(
                                "client_id", "studio",
                                "redirect_uri", callback.toString(),
                                "response_type", "code",
                                "scope", "https://www.googleapis.com/auth/youtube")));
    }
}
