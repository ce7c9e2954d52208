package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Announced;
import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobFailed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WorkerProtocolTests extends AiJobTest {

    @Autowired
    private AmqpAdmin broker;

    private FakeWorker worker;

    @BeforeEach
    void hire() {
        worker = worker();
    }

    @AfterEach
    void dismiss() {
        worker.close();
    }

    @Test
    void aMessageDeliveredTwiceIsClaimedOnce() {
        submitted();
        Announced announced = worker.await();
        assertThat(worker.tryClaim(announced).status()).isEqualTo(200);
        assertThat(worker.tryClaim(announced).slug()).isEqualTo("task-not-available");
        try (FakeWorker other = worker()) {
            assertThat(other.tryClaim(announced).status()).isEqualTo(409);
        }
    }

    @Test
    void aClaimWhoseAnswerWasLostIsAnsweredAgainToTheSameDeliveryAlone() {
        UUID jobId = submitted();
        Announced announced = worker.await();
        UUID delivery = UUID.randomUUID();
        Answer lost = worker.tryClaim(announced, delivery);
        Answer again = worker.tryClaim(announced, delivery);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outputs").path(0).path("name"))
                .isEqualTo(lost.body().path("outputs").path(0).path("name"));
        assertThat(worker.tryClaim(announced, UUID.randomUUID()).status()).isEqualTo(409);
        assertThat(worker.tryClaim(announced).status()).isEqualTo(409);
        try (FakeWorker other = worker()) {
            assertThat(other.tryClaim(announced, delivery).status()).isEqualTo(409);
        }
        assertThat(count(
                        "select count(*) from job_event where job_id = :id and data ->> 'status' = 'processing'",
                        jobId))
                .isOne();
    }

    @Test
    void aTenantPaysForWhatWorkersSpentOnItAndForNoTimeBetween() {
        UUID jobId = submitted();
        Claimed first = worker.claimNext();
        workedFor(first, 100);
        worker.release(first);
        Claimed second = worker.claimNext();
        workedFor(second, 200);
        worker.fail(second, "busy", true);
        Claimed third = worker.claimNext();
        workedFor(third, 400);
        lapse(third.taskId());
        worker.await();
        workedFor(third, 10_000);

        http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);

        Double charged = jdbc.sql("select finish_tag * 1.0 from tenant_queue where user_id = :id")
                .param("id", user)
                .query(Double.class)
                .single();
        assertThat(charged - clock()).isBetween(690.0, 710.0);
    }

    /** Lets the claim seem older, if there is one. */
    private void workedFor(Claimed task, int seconds) {
        jdbc.sql("update task set claimed_at = claimed_at - make_interval(secs => :seconds) where id = :id")
                .param("seconds", seconds)
                .param("id", task.taskId())
                .update();
    }

    private double clock() {
        return jdbc.sql("select virtual_time from queue_clock where capability = 'script-analysis'")
                .query(Double.class)
                .single();
    }

    @Test
    void oneWhoseEndFailsKeepsNoOtherFromItsEnd() {
        UUID poisoned = submitted();
        Claimed stuck = worker.claimNext();
        UUID deadly = submitted();
        Claimed other = worker.claimNext();
        jdbc.sql(
                        """
                insert into finished_task (id, job_id, run, name, kind, state, attempt, cost)
                values (:id, :job, 1, 'x', 'clip', 'failed', 1, 1)
                """)
                .param("id", stuck.taskId())
                .param("job", poisoned)
                .update();
        jdbc.sql("update task set crashes = 2, lease_until = now() - interval '1 second' where id in (:ids)")
                .param("ids", List.of(stuck.taskId(), other.taskId()))
                .update();

        awaitStatus(deadly, "failed");
        jdbc.sql("delete from finished_task where id = :id")
                .param("id", stuck.taskId())
                .update();
        awaitStatus(poisoned, "failed");
    }

    @Test
    void aSlotThatBecomesFreeIsFilledAtOnce() {
        try (FakeWorker single = new FakeWorker(http, rabbit, List.of("script-analysis"), 1)) {
            worker.close();
            submitted();
            submitted();
            Claimed first = single.claimNext();
            assertThat(single.poll()).as("a full worker hears of nothing").isNull();
            single.upload(first);
            single.finish(first);
            worker.fail(single.claimNext(), "busy", false);
        }
    }

    @Test
    void aLostWorkersTaskGoesToAnotherAndItsLateReportsAreFenced() {
        UUID jobId = submitted();
        Claimed lost = worker.claimNext();
        worker.upload(lost);
        lapse(lost.taskId());
        Claimed taken = worker.claimNext();

        assertThat(taken.taskId()).isEqualTo(lost.taskId());
        assertThat(taken.attempt()).isEqualTo(lost.attempt() + 1);
        assertThat(reply(worker.heartbeat(lost, 0.5, "late"))).isEqualTo("FENCED");
        assertThat(reply(worker.finish(lost))).isEqualTo("FENCED");
        assertThat(reply(worker.fail(lost, "late", false))).isEqualTo("FENCED");
        assertThat(reply(worker.release(lost))).isEqualTo("FENCED");
        assertThat(worker.urls(lost).status()).isEqualTo(409);
        worker.upload(taken);
        assertThat(reply(worker.finish(taken))).isEqualTo("OK");
        assertThat(reply(worker.finish(taken))).as("said twice").isEqualTo("OK");
        assertThat(status(jobId).path("status").asString()).isEqualTo("processing");
    }

    @Test
    void aTaskThatThreeWorkersDieOfIsDiscardedAndItsJobFails() {
        UUID jobId = submitted();
        for (int crash = 1; crash <= 3; crash++) {
            lapse(worker.claimNext().taskId());
        }
        awaitStatus(jobId, "failed");
        assertThat(status(jobId).path("error").path("code").asString()).isEqualTo("worker-crashed");
        assertThat(status(jobId).path("refunded").asInt()).isEqualTo(1);
        assertThat(count("select count(*) from finished_task where job_id = :id and state = 'discarded'", jobId))
                .isOne();
        assertThat(awaitEvent(JobFailed.ROUTING_KEY, jobId).path("code").asString())
                .isEqualTo("worker-crashed");
    }

    @Test
    void badInputFailsTheJobAtOnceAndOnceAndStopsItsOtherTasks() {
        UUID jobId = submitted();
        worker.doOne();
        Claimed bad = worker.claimNext();
        Claimed sibling = worker.claimNext();
        assertThat(reply(worker.fail(bad, "unreadable", false))).isEqualTo("OK");
        assertThat(reply(worker.fail(bad, "unreadable", false))).isEqualTo("FENCED");

        assertThat(status(jobId).path("status").asString()).isEqualTo("failed");
        assertThat(reply(worker.heartbeat(sibling, 0.5, ""))).isEqualTo("CANCEL");
        assertThat(awaitEvent(JobFailed.ROUTING_KEY, jobId).path("code").asString())
                .isEqualTo("unreadable");
        assertThat(events(JobFailed.ROUTING_KEY, jobId, Duration.ofMillis(300))).isEmpty();
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isZero();
        assertThat(count("select coalesce(sum(active), 0) from tenant_queue where user_id = :id", user))
                .isZero();
    }

    @Test
    void whatMayPassIsTriedAgainUntilThereIsNoPoint() {
        UUID jobId = submitted();
        for (int failure = 1; failure <= 4; failure++) {
            assertThat(reply(worker.fail(worker.claimNext(), "busy", true))).isEqualTo("OK");
            assertThat(status(jobId).path("status").asString()).isEqualTo("processing");
        }
        worker.fail(worker.claimNext(), "busy", true);
        assertThat(status(jobId).path("error").path("code").asString()).isEqualTo("busy");
    }

    @Test
    void aTaskHandedBackGoesToSomebodyElseWithoutBlame() {
        UUID jobId = submitted();
        for (int leaving = 1; leaving <= 4; leaving++) {
            assertThat(reply(worker.release(worker.claimNext()))).isEqualTo("OK");
        }
        worker.doOne();
        assertThat(status(jobId).path("status").asString()).isEqualTo("processing");
    }

    @Test
    void cancelReachesTheWorkerAndNobodyElseGetsTheTask() {
        UUID jobId = submitted();
        Claimed running = worker.claimNext();
        assertThat(reply(worker.heartbeat(running, 0.1, "Reading"))).isEqualTo("OK");
        var answer = http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asString()).isEqualTo("cancelled");
        assertThat(answer.body().path("refunded").asInt()).isEqualTo(1);
        assertThat(reply(worker.heartbeat(running, 0.2, "Reading"))).isEqualTo("CANCEL");
        worker.upload(running);
        assertThat(reply(worker.finish(running))).isEqualTo("FENCED");
        assertThat(awaitEvent(JobCancelled.ROUTING_KEY, jobId).path("run").asInt())
                .isEqualTo(1);
        assertThat(http.post("/api/ai/jobs/" + jobId + "/cancel", token, null).status())
                .as("cancelled twice")
                .isEqualTo(200);
        assertThat(worker.poll()).isNull();
    }

    @Test
    void outputsThatAreMissingOrImpossibleDoNotCount() {
        UUID jobId = submitted();
        Claimed analysis = worker.claimNext();
        assertThat(worker.finish(analysis).slug()).isEqualTo("output-missing");
        worker.upload(analysis);
        assertThat(worker.finish(analysis, Map.of("scenes", "none")).slug()).isEqualTo("output-invalid");
        assertThat(reply(worker.finish(analysis))).isEqualTo("OK");
        for (int i = 0; i < 2 * FakeWorker.SCENES + 1; i++) {
            worker.doOne();
        }
        Claimed assembly = worker.claimNext();
        worker.upload(assembly);
        assertThat(worker.finish(assembly, FakeWorker.film(1920, 1080)).slug()).isEqualTo("output-invalid");
        Map<String, Object> silent = FakeWorker.film(1280, 720);
        silent.put("audioCodec", "");
        assertThat(worker.finish(assembly, silent).slug()).isEqualTo("output-invalid");
        Map<String, Object> cut = FakeWorker.film(1280, 720);
        cut.put("seconds", 3);
        assertThat(worker.finish(assembly, cut).slug()).isEqualTo("output-invalid");
        assertThat(status(jobId).path("status").asString()).isEqualTo("processing");
        assertThat(reply(worker.finish(assembly))).isEqualTo("OK");
        awaitStatus(jobId, "completed");
    }

    @Test
    void aLostMessageIsAnnouncedAgain() {
        submitted();
        Announced swallowed = worker.await();
        lapse(swallowed.taskId());
        Announced again = worker.await();
        assertThat(again.taskId()).isEqualTo(swallowed.taskId());
        assertThat(worker.tryClaim(swallowed).status()).isEqualTo(409);
        assertThat(worker.tryClaim(again).status()).isEqualTo(200);
    }

    @Test
    void freshAddressesAreForTheSameFiles() {
        submitted();
        Claimed task = worker.claimNext();
        JsonNode fresh = worker.urls(task).body();
        assertThat(fresh.path("outputs").path(0).path("name").asString()).isEqualTo("plan.json");
        int stored =
                Http.upload(fresh.path("outputs").path(0).path("url").asString(), "application/json", new byte[] {'1'});
        assertThat(stored).isEqualTo(200);
        assertThat(reply(worker.finish(task))).isEqualTo("OK");
    }

    @Test
    void aBrokerThatLostItsQueuesLosesNoTask() {
        UUID jobId = submitted();
        Announced lost = worker.await();
        for (String capability : FakeWorker.FILM) {
            broker.deleteQueue(TestInfrastructure.PREFIX + "work." + capability);
        }
        lapse(lost.taskId());
        assertThat(worker.awaitQueues().taskId()).isEqualTo(lost.taskId());
        assertThat(status(jobId).path("status").asString()).isEqualTo("queued");
    }

    @Test
    void aTaskTokenSpeaksForItsOwnAttemptAlone() {
        submitted();
        Claimed first = worker.claimNext();
        lapse(first.taskId());
        Claimed second = worker.claimNext();
        String path = "/internal/tasks/" + second.taskId() + "/heartbeat";
        Map<String, Object> body = Map.of("attempt", second.attempt(), "workerId", "x", "progress", 0, "step", "");

        assertThat(http.post(path, first.token(), body).status())
                .as("older attempt")
                .isEqualTo(403);
        assertThat(http.post(path, FakeWorker.token(), body).status())
                .as("worker token")
                .isEqualTo(401);
        assertThat(http.post(path, token, body).status()).as("user token").isEqualTo(401);
        assertThat(http.post("/internal/tasks/" + UUID.randomUUID() + "/heartbeat", second.token(), body)
                        .status())
                .as("other task")
                .isEqualTo(403);
        String claim = "/internal/tasks/" + second.taskId() + "/claim";
        assertThat(http.post(claim, TestTokens.service("project-service"), body).status())
                .as("service token")
                .isEqualTo(401);
        assertThat(http.put("/internal/workers/w", token, Map.of()).status()).isEqualTo(401);
    }

    private static String reply(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("reply").asString();
    }
}
