package io.filmstudio.worker.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.worker.task.TaskFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class WorkerTests {

    @TempDir
    private Path directory;

    private final CountDownLatch working = new CountDownLatch(1);
    private final Semaphore mayEnd = new Semaphore(0);
    private TestWorker worker;

    @BeforeEach
    void start() throws Exception {
        var slow = new TestKind("slow", run -> {
            run.progress(0.5, "waiting");
            working.countDown();
            mayEnd.acquire();
            return TestKind.QUICK.run(run);
        });
        var full = new TestKind("full", run -> {
            Path file = Files.createSymbolicLink(run.output("big.bin"), Path.of("/dev/full"));
            Files.write(file, new byte[100_000]);
            return Map.of();
        });
        var picky = new TestKind("picky", run -> {
            throw TaskFailure.badInput("The script is empty.");
        });
        var deaf = new TestKind("deaf", run -> {
            working.countDown();
            mayEnd.acquireUninterruptibly();
            return TestKind.QUICK.run(run);
        });
        var traced = new TestKind("traced", run -> {
            TestKind.QUICK.run(run);
            return Map.of("traceId", MDC.get("traceId"));
        });
        worker = new TestWorker(directory, 1, TestKind.QUICK, slow, full, picky, deaf, traced);
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
    }

    @Test
    void anAnnouncedTaskIsDoneAndReported() {
        UUID task = worker.start().announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
        assertThat(worker.jobs.objects).containsEntry(task + "/out.txt", "\"done\"");
        JsonNode finish = worker.jobs.calls("finish").getFirst().body();
        assertThat(finish.at("/outputs/0").asString()).isEqualTo("out.txt");
        assertThat(finish.at("/result/seconds").asDouble()).isEqualTo(1.5);
        assertThat(finish.at("/workerId").asString()).isEqualTo("w1");
        assertThat(finish.at("/attempt").asInt()).isEqualTo(1);
    }

    @Test
    void workAndReportsBelongToTheTraceOfTheRequest() {
        worker.start().announce("traced");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
        var finish = worker.jobs.calls("finish").getFirst();
        assertThat(finish.body().at("/result/traceId").asString()).isEqualTo(FakeJobService.TRACE_ID);
        assertThat(finish.traceparent()).matches("00-" + FakeJobService.TRACE_ID + "-[0-9a-f]{16}-01");
        assertThat(finish.traceparent()).as("a span of its own").doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void theSameMessageTwiceIsOneRun() {
        UUID task = worker.start().announce("quick");
        worker.announce(task);

        await().until(() -> worker.jobs.calls("claim").size() == 2);
        await().until(() -> worker.ended(Outcome.FINISHED) == 1 && worker.slots.free() == 1);
        assertThat(worker.jobs.calls("finish")).hasSize(1);
        assertThat(worker.ready()).isZero();
    }

    @Test
    void whatIsNoAnnouncementIsDropped() {
        worker.start().send("{not json");
        worker.announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
        assertThat(worker.ready()).isZero();
    }

    @Test
    void takesNoMoreThanItHasSlotsFor() throws Exception {
        worker.start().announce("slow");
        working.await();
        worker.announce("quick");
        worker.announce("quick");

        await().until(worker::ready, org.hamcrest.Matchers.equalTo(2L));
        assertThat(worker.jobs.calls("claim")).hasSize(1);

        mayEnd.release();
        await().until(() -> worker.ended(Outcome.FINISHED) == 3);
    }

    @Test
    void tellsProgressAndStep() throws Exception {
        worker.start().announce("slow");
        working.await();

        await().until(() -> worker.jobs.calls("heartbeat").stream()
                .anyMatch(call -> call.body().at("/step").asString().equals("waiting")
                        && call.body().at("/progress").asDouble() > 0.4));
    }

    @Test
    void cancelledWorkStopsWithoutReport() throws Exception {
        worker.start().announce("slow");
        working.await();
        worker.jobs.heartbeatReply = "CANCEL";

        await().until(() -> worker.ended(Outcome.CANCELLED) == 1);
        assertNothingReported();
    }

    @Test
    void fencedWorkStopsWithoutReport() throws Exception {
        worker.start().announce("slow");
        working.await();
        worker.jobs.heartbeatReply = "FENCED";

        await().until(() -> worker.ended(Outcome.FENCED) == 1);
        assertNothingReported();
        assertThat(leftFiles()).isEmpty();
    }

    @Test
    void stopsBeforeItsLeaseEndsWhenNobodyAnswers() throws Exception {
        worker.jobs.leaseSeconds = 2;
        worker.start().announce("slow");
        working.await();
        worker.jobs.away = route -> true;

        await().until(() -> worker.ended(Outcome.LEASE_LOST) == 1);
        assertNothingReported();
    }

    @Test
    void finishesWhenTheServerComesBack() throws Exception {
        worker.start().announce("slow");
        working.await();
        worker.jobs.away = route -> route.equals("finish");
        mayEnd.release();
        await().until(() -> !worker.jobs.objects.isEmpty());

        worker.jobs.away = route -> false;

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
    }

    @Test
    void anAnswerThatNobodyForesawDoesNotEndTheWorker() {
        worker.jobs.garbled = route -> route.equals("register");
        worker.start();
        await().until(() -> worker.jobs.refused.get() > 0);

        worker.jobs.garbled = route -> false;
        worker.announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
    }

    @Test
    void anUnansweredClaimIsTriedAgain() {
        worker.start();
        worker.jobs.away = route -> route.equals("claim");
        worker.announce("quick");
        await().until(() -> worker.slots.free() == 0);

        worker.jobs.away = route -> false;

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
    }

    @Test
    void aClaimWhoseAnswerWasLostIsNotLost() {
        worker.jobs.losesClaims = true;
        worker.start().announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
        assertThat(worker.jobs.calls("claim")).hasSize(2);
    }

    @Test
    void expiredAddressesAreRenewed() throws Exception {
        UUID task = worker.start().announce("slow");
        working.await();
        worker.jobs.oldestGeneration = 1;
        mayEnd.release();

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
        assertThat(worker.jobs.calls("urls")).hasSize(1);
        assertThat(worker.jobs.objects).containsKey(task + "/out.txt");
    }

    @Test
    void aFullDiskIsForAnotherWorkerToTry() {
        worker.start().announce("full");

        JsonNode fail = failure();
        assertThat(fail.at("/code").asString()).isEqualTo("disk-full");
        assertThat(fail.at("/retryable").asBoolean()).isTrue();
        assertThat(leftFiles()).isEmpty();
    }

    @Test
    void badInputIsForNobody() {
        worker.start().announce("picky");

        JsonNode fail = failure();
        assertThat(fail.at("/code").asString()).isEqualTo("bad-input");
        assertThat(fail.at("/retryable").asBoolean()).isFalse();
    }

    @Test
    void aKindThatItDoesNotKnowIsForAnotherWorker() {
        worker.start().announce("unheard-of");

        assertThat(failure().at("/code").asString()).isEqualTo("unknown-kind");
    }

    @Test
    void shuttingDownHandsTasksBack() throws Exception {
        worker.start().announce("slow");
        working.await();

        worker.worker.stop();

        assertThat(worker.jobs.calls("release")).hasSize(1);
        assertThat(worker.jobs.calls("finish")).isEmpty();
        assertThat(leftFiles()).isEmpty();
        worker.announce("quick");
        await().until(worker::ready, org.hamcrest.Matchers.equalTo(1L));
    }

    @Test
    void anEngineThatDoesNotListenIsHandedBackAllTheSame() throws Exception {
        worker.start().announce("deaf");
        working.await();

        worker.worker.stop();

        assertThat(worker.jobs.calls("release")).hasSize(1);
        assertThat(worker.jobs.calls("register").getLast().body().at("/slots").asInt(-1))
                .isZero();
        mayEnd.release();
    }

    @Test
    void survivesTheLossOfItsConnection() {
        worker.start().announce("quick");
        await().until(() -> worker.ended(Outcome.FINISHED) == 1);

        worker.loseConnection();
        worker.announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 2);
    }

    @Test
    void waitsForAQueueThatIsNotThereYet() {
        worker.worker.start();
        await().until(() -> !worker.jobs.calls("register").isEmpty());

        worker.declareQueue();
        worker.announce("quick");

        await().until(() -> worker.ended(Outcome.FINISHED) == 1);
    }

    private JsonNode failure() {
        await().until(() -> worker.ended(Outcome.FAILED) == 1);
        return worker.jobs.calls("fail").getFirst().body();
    }

    private void assertNothingReported() {
        assertThat(worker.jobs.calls)
                .extracting(FakeJobService.Call::route)
                .doesNotContain("finish", "fail", "release");
    }

    private List<Path> leftFiles() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task-"))
                    .toList();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
