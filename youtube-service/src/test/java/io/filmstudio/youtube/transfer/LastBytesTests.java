package io.filmstudio.youtube.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import io.filmstudio.youtube.stub.StubYoutube;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the last bytes on the video may exist, whatever was heard of it since. */
@YoutubeTest
class LastBytesTests {

    private static final int CHUNKS = 2;
    private static final int FILM_BYTES = 262_144 + 1_234;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    Publishers publishers;

    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.connected().withFilm(FILM_BYTES);
    }

    /** An upload whose session is gone with its last bytes, on a channel that does not list the new video yet. */
    private String unlisted() {
        user.account.listsNewVideos = false;
        user.account.chunkMeets(CHUNKS, new Fault.ForgetAfter());
        String id = user.upload(user.request()).text("/uploadId");
        await().atMost(LONG).until(() -> user.account.count("GET playlistItems") > 1);
        return id;
    }

    private void awaitStatus(String id, String status) {
        await().atMost(LONG).until(() -> publishers.column(id, "status").equals(status));
    }

    private void assertArrivedOnce() {
        assertThat(user.account.videos).hasSize(1);
        assertThat(user.account.videos.getFirst().bytes()).isEqualTo(user.film);
        assertThat(user.account.count("open")).isEqualTo(1);
    }

    @Test
    void aVideoThatIsNotListedYetIsWaitedFor() {
        String id = unlisted();

        user.account.listsNewVideos = true;

        awaitStatus(id, "uploaded");
        assertArrivedOnce();
    }

    @Test
    void aVideoThatDoesNotTurnUpForLongIsSentAgain() {
        String id = unlisted();

        publishers.change(id, "finishing_at = finishing_at - interval '1 h'");

        awaitStatus(id, "uploaded");
        assertThat(user.account.count("open")).isEqualTo(2);
    }

    @Test
    void aSessionThatRefusesEverythingIsNotAskedForEver() {
        user.account.chunkMeets(CHUNKS, new Fault.RefuseForGood(403, "forbidden"));
        String id = user.upload(user.request()).text("/uploadId");
        awaitStatus(id, "failed");
        publishers.change(id, "finishing_at = finishing_at - interval '1 h'");

        Answer again = user.uploadAndWait();

        assertThat(again.status()).as(again.raw()).isEqualTo(200);
        assertThat(again.text("/uploadId")).isEqualTo(id);
        assertThat(user.account.videos).hasSize(1);
    }

    @Test
    void afterAFailureTheSameRequestLooksForTheVideoFirst() {
        String id = unlisted();
        user.account.revoked = true;
        StubYoutube.expireTokens(user.account);
        awaitStatus(id, "failed");
        user.account.revoked = false;
        user.account.listsNewVideos = true;
        user.connect();

        Answer again = user.uploadAndWait();

        assertThat(again.status()).as(again.raw()).isEqualTo(200);
        assertThat(again.text("/uploadId")).isEqualTo(id);
        assertArrivedOnce();
    }
}
