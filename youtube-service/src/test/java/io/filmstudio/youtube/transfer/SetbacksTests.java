package io.filmstudio.youtube.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is put off is counted, waited for, and given up in the end. */
@YoutubeTest
class SetbacksTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    Publishers publishers;

    private Publisher user;
    private String id;

    @BeforeEach
    void anUploadThatIsPutOff() {
        user = publishers.connected().withFilm(1_000);
        user.account.sessionFaults.add(new Fault.Refuse(403, "rateLimitExceeded"));
        id = user.upload(user.request()).text("/uploadId");
        await().atMost(LONG).until(() -> publishers.column(id, "attempts").equals("1"));
    }

    @Test
    void aPauseThatYoutubeAsksForIsKept() {
        assertThat(publishers.column(id, "status")).isEqualTo("uploading");
        assertThat(publishers.column(id, "next_attempt_at > now() + interval '3 s'"))
                .isEqualTo("true");
    }

    @Test
    void whatNobodyForesawIsCountedAndGivenUpLikeAnyOther() {
        String beyondWhatGoogleReads = "publish_at = '58000-01-01', next_attempt_at = now()";
        publishers.change(id, beyondWhatGoogleReads);
        await().atMost(LONG).until(() -> publishers.column(id, "attempts > 1").equals("true"));

        publishers.change(id, "progressed_at = now() - interval '2 days', next_attempt_at = now()");

        await().atMost(LONG).until(() -> publishers.column(id, "status").equals("failed"));
        assertThat(publishers.column(id, "error_code")).isEqualTo("internal-error");
        assertThat(user.account.count("open")).isEqualTo(1);
    }
}
