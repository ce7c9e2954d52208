package io.filmstudio.youtube.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import io.filmstudio.youtube.stub.StubAccount;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A film belongs on the channel it was meant for, also when its owner connects another on its way. */
@YoutubeTest
class ReconnectTests {

    private static final int CHUNKS = 3;
    private static final int FILM_BYTES = 2 * 262_144 + 1_234;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    Publishers publishers;

    private final StubAccount other = new StubAccount();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.connected().withFilm(FILM_BYTES);
    }

    /** An upload during one chunk of which the other channel is connected. */
    private String reconnectedDuring(int chunk) throws InterruptedException {
        user.account.chunkMeets(chunk, new Fault.Hold(arrived, gate));
        String id = user.upload(user.request("playlistId", "PL-storms")).text("/uploadId");
        arrived.await();
        user.connect(other);
        gate.countDown();
        return id;
    }

    @Test
    void itIsNotCarriedInTheNameOfAnother() throws Exception {
        String id = reconnectedDuring(2);

        await().atMost(LONG).until(() -> publishers.column(id, "status").equals("failed"));

        assertThat(publishers.column(id, "error_code")).isEqualTo("youtube-not-connected");
        assertThat(user.account.count("chunk")).isEqualTo(2);
        assertThat(other.count("open")).isZero();
    }

    @Test
    void itsVideoIsPutIntoNoPlaylistInTheNameOfAnother() throws Exception {
        String id = reconnectedDuring(CHUNKS);

        await().atMost(LONG).until(() -> "failed".equals(publishers.column(id, "playlist_status")));

        assertThat(publishers.column(id, "status")).isEqualTo("uploaded");
        assertThat(other.count("POST playlistItems")).isZero();
    }
}
