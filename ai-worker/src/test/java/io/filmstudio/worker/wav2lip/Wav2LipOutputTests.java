package io.filmstudio.worker.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.TestCommission;
import io.filmstudio.worker.wav2lip.Wav2Lip.SharedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an output may lie, and where not. */
@Timeout(30)
class Wav2LipOutputTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final byte[] VIDEO = {1, 2, 3};

    @TempDir
    private Path directory;

    private final StubWav2Lip stub = new StubWav2Lip();
    private final List<Double> progress = new CopyOnWriteArrayList<>();
    private TestCommission commission = new TestCommission();
    private Path output;
    private Path input;

    @BeforeEach
    void prepare() throws IOException {
        output = directory.resolve("out.mp4");
        input = Files.write(directory.resolve("in.bin"), new byte[] {9});
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void successWithoutAnOutputIsNone() {
        stub.then("succeeded", null, null);

        assertThat(failure().reason()).isEqualTo(Reason.ANSWER_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:1/a.mp4",
                "http://localhost/a.mp4",
                "http://[::1]/a.mp4",
                "http://10.0.0.1/a.mp4",
                "https://example.org/a.mp4",
                "file:///etc/passwd",
                "ftp://example.org/a.mp4",
                "not an address",
                "data:video/mp4,plain",
                "data:video/mp4;base64,!!!"
            })
    void anOutputElsewhereIsNotFetched(String address) {
        stub.then("succeeded", address, null);

        assertThat(failure().reason()).isEqualTo(Reason.ANSWER_INVALID);
        assertThat(output).doesNotExist();
    }

    @Test
    void anOutputThatLeadsElsewhereIsNotFollowed() {
        try (var other = new StubWav2Lip()) {
            stub.then("succeeded", stub.url() + "/moved", null);
            stub.redirectTo(other.file("a.mp4", VIDEO));

            assertThat(failure().reason()).isEqualTo(Reason.ANSWER_INVALID);
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void anOriginThatTheOperatorNamedMayHoldTheOutputButTheMachinesOwnSecretsStayThere() throws Exception {
        try (var store = new StubWav2Lip()) {
            stub.then("succeeded", store.file("a.mp4", VIDEO), null);
            Set<URI> named = Set.of(store.url(), URI.create("http://169.254.169.254"));
            var settings = new Wav2LipSettings(
                    stub.url(), "w2l", "m", Wav2LipSettings.Inputs.URLS, named, LONG, Duration.ofMillis(20));
            engine(settings).sync(video(), audio(), 24, commission, progress::add, output);
            assertThat(output).hasBinaryContent(VIDEO);
        }
        try (var other = new StubWav2Lip()) {
            other.then("succeeded", "http://169.254.169.254/latest/meta-data/", null);
            var settings = new Wav2LipSettings(
                    other.url(),
                    "w2l",
                    "m",
                    Wav2LipSettings.Inputs.URLS,
                    Set.of(URI.create("http://169.254.169.254")),
                    LONG,
                    Duration.ofMillis(20));
            ProviderException failure = catchThrowableOfType(ProviderException.class, () -> engine(settings)
                    .sync(video(), audio(), 24, new TestCommission(), progress::add, output));
            assertThat(failure.reason()).isEqualTo(Reason.ANSWER_INVALID);
        }
    }

    private void sync() throws IOException, InterruptedException {
        engine(StubWav2Lip.settings(stub.url(), LONG)).sync(video(), audio(), 24, commission, progress::add, output);
    }

    private ProviderException failure() {
        return catchThrowableOfType(ProviderException.class, this::sync);
    }

    private static Wav2Lip engine(Wav2LipSettings settings) {
        return new Wav2Lip(settings, new ProviderClient(Duration.ZERO));
    }

    private SharedFile video() {
        return new SharedFile(input, URI.create("http://store/video.mp4?signed"), "video/mp4");
    }

    private SharedFile audio() {
        return new SharedFile(input, URI.create("http://store/audio.wav?signed"), "audio/wav");
    }
}
