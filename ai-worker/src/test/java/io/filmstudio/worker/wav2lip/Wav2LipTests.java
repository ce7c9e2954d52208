package io.filmstudio.worker.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.filmstudio.worker.provider.ProviderCall;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class Wav2LipTests {

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
    void aPredictionIsFollowedToItsEndAndItsOutputFetched() throws Exception {
        stub.then("starting", null, null)
                .then("processing", null, null)
                .then("succeeded", stub.file("a.mp4", VIDEO), null);

        sync();

        assertThat(output).hasBinaryContent(VIDEO);
        JsonNode asked = stub.work().getFirst().json().path("input");
        assertThat(asked.path("face").asString()).isEqualTo("http://store/video.mp4?signed");
        assertThat(asked.path("audio").asString()).isEqualTo("http://store/audio.wav?signed");
        assertThat(asked.path("fps").asInt()).isEqualTo(24);
        assertThat(commission.notes)
                .as("stored before it was submitted")
                .first()
                .isEqualTo(stub.started.getFirst());
    }

    @Test
    void filesAreSentAlongToAWorkerThatCannotReachThem() throws Exception {
        String result = "data:video/mp4;base64," + Base64.getEncoder().encodeToString(VIDEO);
        stub.then("succeeded", List.of(result), null);

        engine(new Wav2LipSettings(
                        stub.url(), "w2l", "m", Wav2LipSettings.Inputs.DATA, Set.of(), LONG, Duration.ofMillis(20)))
                .sync(video(), audio(), 24, commission, progress::add, output);

        assertThat(stub.work().getFirst().json().path("input").path("audio").asString())
                .isEqualTo("data:audio/wav;base64,CQ==");
        assertThat(output).hasBinaryContent(VIDEO);
    }

    @Test
    void theNextAttemptGoesOnWithThePredictionOfTheLast() throws Exception {
        stub.runs("from-before");
        stub.then("processing", null, null).then("succeeded", stub.file("a.mp4", VIDEO), null);
        commission = new TestCommission().left(new ProviderCall("wav2lip", "m", "from-before"));

        sync();

        assertThat(stub.started).isEmpty();
        assertThat(output).hasBinaryContent(VIDEO);
    }

    @Test
    void aPredictionThatTheProviderHasForgottenIsSubmittedUnderTheSameId() throws Exception {
        stub.then("succeeded", stub.file("a.mp4", VIDEO), null);
        commission = new TestCommission().left(new ProviderCall("wav2lip", "m", "from-before"));

        sync();

        assertThat(stub.started).containsExactly("from-before");
    }

    @Test
    void aSubmissionWhoseAnswerIsLostIsNotStartedTwice() throws Exception {
        stub.next(request -> {
            stub.runs(request.path().substring("/predictions/".length()));
            throw new IOException("cut");
        });
        stub.then("succeeded", stub.file("a.mp4", VIDEO), null);

        sync();

        assertThat(stub.started).isEmpty();
        assertThat(stub.work()).hasSize(1);
    }

    @Test
    void progressComesFromTheLogAndNeverGoesBack() throws Exception {
        stub.next(202, Map.of("status", "processing", "logs", "40%|####"));
        stub.then("processing", null, null).then("succeeded", stub.file("a.mp4", VIDEO), null);

        sync();

        assertThat(progress).contains(0.4).endsWith(0.4).isSorted();
    }

    @Test
    void aFacelessVideoIsNotTriedAgain() {
        stub.then("failed", null, "Face not detected! Ensure the video contains a face in all the frames.");

        ProviderException failure = failure();

        assertThat(failure.reason()).isEqualTo(Reason.NO_FACE);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.userFixable()).isTrue();
        assertThat(commission.open()).isEmpty();
    }

    @Test
    void aPredictionThatFailsIsTriedAgainUnderANewId() {
        stub.then("failed", null, "CUDA out of memory");
        assertThat(failure().retryable()).isTrue();
        assertThat(failure().reason()).isEqualTo(Reason.FAILED);
        assertThat(stub.started).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "aborted", "exploded"})
    void anEndWithoutSuccessIsAFailure(String status) {
        stub.then(status, null, null);

        assertThat(failure().reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void aPredictionThatHangsIsCancelled() {
        stub.then("processing", null, null);

        ProviderException failure = catchThrowableOfType(
                ProviderException.class, () -> engine(StubWav2Lip.settings(stub.url(), Duration.ofMillis(300)))
                        .sync(video(), audio(), 24, commission, progress::add, output));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        await().atMost(Duration.ofSeconds(10)).until(() -> stub.cancelled.equals(stub.started));
    }

    @Test
    void whatNobodyWantsIsCancelledAndWhatAnotherMayTakeOverIsNot() throws Exception {
        stub.then("processing", null, null);
        interruptedWhileRunning();
        assertThat(stub.cancelled).isEmpty();
        assertThat(commission.open()).isPresent();

        commission = new TestCommission().cancelled();
        interruptedWhileRunning();
        await().atMost(Duration.ofSeconds(10)).until(() -> stub.cancelled.equals(List.of(stub.started.getLast())));
    }

    private void interruptedWhileRunning() throws InterruptedException {
        progress.clear();
        Thread syncing = Thread.ofVirtual().start(() -> catchThrowableOfType(InterruptedException.class, this::sync));
        await().atMost(Duration.ofSeconds(10)).until(() -> progress.size() > 1);
        syncing.interrupt();
        assertThat(syncing.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aLookUpThatFailsIsNoNews() throws Exception {
        stub.then("succeeded", stub.file("a.mp4", VIDEO), null);
        stub.lookUpStatus = 502;
        Thread syncing = Thread.ofVirtual().start(() -> {
            try {
                sync();
            } catch (IOException | InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> stub.requests.size() > 4);
        stub.lookUpStatus = 0;

        assertThat(syncing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(output).hasBinaryContent(VIDEO);
        assertThat(stub.started).hasSize(1);
    }

    @Test
    void refusalsOfASubmissionSayWhoCanHelp() {
        stub.next(409, Map.of("detail", "Already running a prediction"));
        assertThat(failure().reason()).isEqualTo(Reason.BUSY);
        stub.next(422, Map.of());
        assertThat(failure().reason()).isEqualTo(Reason.MISCONFIGURED);
        stub.next(500, Map.of());
        assertThat(failure().reason()).isEqualTo(Reason.UNAVAILABLE);
        stub.next(200, Map.of("hello", "world"));
        assertThat(failure().reason()).isEqualTo(Reason.ANSWER_INVALID);
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
