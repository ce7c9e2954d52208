package io.filmstudio.youtube.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@YoutubeTest
class UploadStatesTests {

    @Autowired
    Publishers publishers;

    @Autowired
    UploadRepository uploads;

    @Autowired
    UploadStates states;

    @Test
    void aHeartbeatThatComesLateDoesNotTakeBackWhatWasLetGoOf() {
        Publisher user = publishers.connected().withFilm(1_000);
        user.account.sessionFaults.add(new Fault.Refuse(403, "rateLimitExceeded"));
        String id = user.upload(user.request()).text("/uploadId");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> publishers.column(id, "attempts").equals("1"));
        Upload released = uploads.find(UUID.fromString(id), user.userId).orElseThrow();

        assertThat(states.renew(released, Duration.ofHours(1))).isFalse();

        assertThat(publishers.column(id, "leased_until")).isNull();
    }
}
