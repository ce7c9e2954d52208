package io.filmstudio.worker.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.worker.provider.ProviderCall;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.wav2lip.StubWav2Lip;
import io.filmstudio.worker.wav2lip.Wav2Lip;
import io.filmstudio.worker.wav2lip.Wav2Lip.SharedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker that loses its task in the middle of a prediction, and the one that takes the task over. */
@Timeout(60)
class ProviderCallTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final StubWav2Lip stub = new StubWav2Lip();
    private final CountDownLatch answered = new CountDownLatch(1);
    private TestWorker worker;

    @BeforeEach
    void start() throws Exception {
        var provider = new Wav2Lip(StubWav2Lip.settings(stub.url(), PATIENCE), new ProviderClient(Duration.ZERO));
        var kind = new TestKind("provided", run -> {
            var file = new SharedFile(run.input("in.txt"), run.inputAddress("in.txt"), "text/plain");
            provider.sync(
                    file, file, 24, run.commission(), done -> run.progress(done, "moving"), run.output("out.txt"));
            return Map.of("seconds", 1);
        });
        var paid = new TestKind("paid", run -> {
            run.commission().remember(new ProviderCall("speaker", "m", "line-1"), false);
            answered.await();
            run.commission().forget();
            run.commission().remember(new ProviderCall("speaker", "m", "line-2"), false);
            return TestKind.QUICK.run(run);
        });
        worker = new TestWorker(directory, 1, kind, paid).start();
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
        stub.close();
    }

    @Test
    void theNextAttemptGoesOnWithWhatTheLastOneStarted() {
        stub.then("processing", null, null);
        UUID task = worker.announce("provided");
        await().atMost(PATIENCE).until(() -> stub.started.size() == 1);
        assertThat(worker.jobs.openCalls.get(task).path("id").asString()).isEqualTo(stub.started.getFirst());
        assertThat(worker.jobs.openCalls.get(task).path("provider").asString()).isEqualTo("wav2lip");
        worker.jobs.heartbeatReply = "FENCED";
        await().atMost(PATIENCE).until(() -> worker.ended(Outcome.FENCED) == 1);
        assertThat(stub.cancelled).isEmpty();

        worker.jobs.heartbeatReply = "OK";
        stub.then("succeeded", stub.file("a.txt", "lips".getBytes(StandardCharsets.UTF_8)), null);
        claimAgain(task);

        await().atMost(PATIENCE).until(() -> worker.ended(Outcome.FINISHED) == 1);
        assertThat(worker.jobs.objects).containsEntry(task + "/out.txt", "lips");
        assertThat(stub.started).hasSize(1);
    }

    @Test
    void whatTheOwnerCancelsIsCancelledAtTheProvider() {
        stub.then("processing", null, null);
        worker.announce("provided");
        await().atMost(PATIENCE).until(() -> stub.started.size() == 1);

        worker.jobs.heartbeatReply = "CANCEL";

        await().atMost(PATIENCE).until(() -> stub.cancelled.equals(stub.started));
    }

    @Test
    void aProvidersFailureIsReportedWithItsCodeAndWhenToComeBack() {
        stub.nextBusy(90, Map.of());
        worker.announce("provided");
        await().atMost(PATIENCE).until(() -> worker.ended(Outcome.FAILED) == 1);

        var report = worker.jobs.calls("fail").getFirst().body();
        assertThat(report.path("code").asString()).isEqualTo("provider-busy");
        assertThat(report.path("retryable").asBoolean()).isTrue();
        assertThat(report.path("retryAfterSeconds").asInt()).isEqualTo(90);
        assertThat(worker.jobs.openCalls).isEmpty();
    }

    @Test
    void aWorkerThatStopsWaitsForAPaidAnswerAndBeginsNothingMore() throws Exception {
        UUID task = worker.announce("paid");
        await().atMost(PATIENCE).until(() -> worker.jobs.openCalls.containsKey(task));
        Thread stopping = Thread.ofVirtual().start(worker.worker::stop);
        await().atMost(PATIENCE)
                .until(() -> worker.jobs
                                .calls("register")
                                .getLast()
                                .body()
                                .path("slots")
                                .asInt()
                        == 0);

        answered.countDown();

        assertThat(stopping.join(PATIENCE)).isTrue();
        assertThat(worker.ended(Outcome.RELEASED)).isOne();
        assertThat(worker.jobs.calls("release")).hasSize(1);
        assertThat(worker.jobs.openCalls).isEmpty();
        assertThat(worker.jobs.calls("provider-call")).hasSize(2);
    }

    private void claimAgain(UUID task) {
        Map<String, byte[]> inputs = Map.of("in.txt", "an input".getBytes(StandardCharsets.UTF_8));
        worker.jobs.offer(task, new FakeJobService.Offer("provided", Map.of(), inputs, List.of("out.txt")));
        worker.announce(task);
    }
}
