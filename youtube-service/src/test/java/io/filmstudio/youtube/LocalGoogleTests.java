package io.filmstudio.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.StudioTest;
import io.filmstudio.embedded.google.GoogleServer;
import io.filmstudio.embedded.google.youtube.StoredVideo;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.stub.LocalGoogle;
import io.filmstudio.youtube.stub.StubProjects;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;

/** The service and the Google that a studio at home brings along understand each other. */
@StudioTest(
        properties = {
            "YOUTUBE_TOKEN_KEY=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=",
            "YOUTUBE_CHUNK_BYTES=262144",
            "youtube.transfer.poll-interval=100ms",
            "youtube.transfer.retry-base=50ms"
        })
@ContextConfiguration(initializers = {LocalGoogle.class, StubProjects.class})
@Import(Publishers.class)
class LocalGoogleTests {

    private static final int FILM_BYTES = 5 * 262_144 + 1_234;

    @Autowired
    Publishers publishers;

    private final GoogleServer google = LocalGoogle.SERVER;
    private Publisher user;
    private String email;

    @BeforeEach
    void connect() {
        user = publishers.stranger().withFilm(FILM_BYTES);
        email = user.userId + "@example.org";
        Answer page = user.comeBack(LocalGoogle.consent(user.authorizationUrl(), email), MediaType.TEXT_HTML_VALUE);
        assertThat(page.status()).as(page.raw()).isEqualTo(200);
    }

    private void assertArrived(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        List<StoredVideo> videos = google.videos().stream()
                .filter(video -> video.title().equals("Film of " + user.userId))
                .toList();
        assertThat(videos).hasSize(1);
        assertThat(videos.getFirst().id()).isEqualTo(answer.text("/videoId"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(user.film);
        assertThat(videos.getFirst().sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void aFilmArrivesAndIsInItsPlaylistAndAmongTheVideos() throws Exception {
        Answer playlist =
                user.send(HttpMethod.POST, "/api/youtube/playlist", Map.of("title", "Storms", "privacy", "unlisted"));

        Answer answer = user.uploadAndWait(
                "title", "Film of " + user.userId,
                "tags", List.of("storm", "the sea"),
                "playlistId", playlist.text("/playlistId"));

        assertArrived(answer);
        assertThat(answer.text("/playlist")).as(answer.raw()).isEqualTo("added");
        assertThat(user.get("/api/youtube/videos").text("/videos/0/id")).isEqualTo(answer.text("/videoId"));
    }

    @Test
    void aFilmArrivesThroughEverythingThatCanGoWrong() throws Exception {
        google.faults().cutChunkAfter(100_000);
        google.faults().storeOnly(262_144);
        google.faults().moveSession();
        google.faults().dropLastAnswer();

        assertArrived(user.uploadAndWait("title", "Film of " + user.userId));
    }

    @Test
    void aConsentThatIsTakenBackHasToBeGivenAgain() {
        google.revokeConsent(email);

        Answer answer = user.uploadAndWait("title", "Film of " + user.userId);

        assertThat(answer.text("/type")).isEqualTo("/problems/youtube-not-connected");
        assertThat(user.get("/api/youtube/videos").status()).isEqualTo(409);
    }
}
