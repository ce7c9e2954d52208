package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RetryTests extends AiJobTest {

    private FakeWorker worker;
    private UUID jobId;

    /** A film that failed when its script had been read and two voices recorded. */
    @BeforeEach
    void failHalfWay() {
        worker = worker();
        jobId = submitted();
        worker.doOne();
        int voices = 0;
        while (voices < 2) {
            Claimed task = worker.claimNext();
            if (task.kind().equals("scene-voice")) {
                worker.upload(task);
                worker.finish(task);
                voices++;
            } else {
                worker.release(task);
            }
        }
        worker.fail(worker.claimNext(), "broken", false);
        awaitStatus(jobId, "failed");
    }

    @AfterEach
    void dismiss() {
        worker.close();
    }

    @Test
    void aRetryMakesOnlyWhatIsMissingUnderANewHold() {
        Answer answer = retry();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("run").asInt()).isEqualTo(2);
        assertThat(CREDIT.askedFor(jobId)).extracting(StubCredit.Asked::run).containsExactly(1, 2);

        List<String> kinds = new ArrayList<>();
        while (!status(jobId).path("status").asString().equals("completed")) {
            kinds.add(worker.doOne().kind());
        }
        assertThat(kinds).filteredOn("script-analysis"::equals).isEmpty();
        assertThat(kinds).filteredOn("scene-voice"::equals).hasSize(FakeWorker.SCENES - 2);
        assertThat(kinds).filteredOn("scene-video"::equals).hasSize(FakeWorker.SCENES);
        assertThat(status(jobId).path("error").isNull()).isTrue();
        assertThat(retry().slug()).isEqualTo("job-not-retryable");
    }

    @Test
    void partsMadeForAnotherTierAreMadeAgain() {
        CREDIT.tier(user, "pro");
        retry();
        Claimed first = worker.claimNext();
        assertThat(first.kind()).isEqualTo("script-analysis");
        assertThat(first.body().path("parameters").path("height").asInt()).isEqualTo(1080);
        assertThat(first.body().path("parameters").path("watermark").asBoolean())
                .isFalse();
    }

    @Test
    void aRetryWithoutCreditsLeavesTheJobAsItWas() {
        JsonNode before = status(jobId);
        CREDIT.behave(user, StubCredit.Behaviour.INSUFFICIENT);
        assertThat(retry().status()).isEqualTo(402);
        JsonNode after = status(jobId);
        for (String field : List.of(
                "status", "error", "progress", "currentStep", "startedAt", "completedAt", "charged", "refunded")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(after.path("error").path("code").asString()).isEqualTo("broken");

        CREDIT.behave(user, StubCredit.Behaviour.OPEN);
        assertThat(retry().status()).isEqualTo(202);
    }

    @Test
    void aRetryWhoseAnswerWasLostIsNoOtherRetry() {
        Answer first = retry("key-1");
        jdbc.sql(
                        "update idempotency_key set status = null, locked_until = now() - interval '1 second' where key = 'key-1'")
                .update();
        Answer again = retry("key-1");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().path("run")).isEqualTo(first.body().path("run"));

        http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);
        Map<String, Object> request = Map.of("retryId", UUID.randomUUID());
        assertThat(retryInside(request).body().path("run").asInt()).isEqualTo(3);
        assertThat(retryInside(request).body().path("run").asInt()).isEqualTo(3);
        http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);
        assertThat(retryInside(request).body().path("status").asString()).isEqualTo("cancelled");
        assertThat(CREDIT.askedFor(jobId)).extracting(StubCredit.Asked::run).containsExactly(1, 2, 3);
    }

    @Test
    void aRetryThatIsFoundToBeUnpaidGivesNothingBack() {
        CREDIT.behave(user, StubCredit.Behaviour.LOST_ANSWER);
        JsonNode reserving = retry().body();
        assertThat(reserving.path("status").asString()).isEqualTo("queued");
        assertThat(status(jobId).path("progress").asInt()).isZero();
        assertThat(status(jobId).path("completedAt").isNull()).isTrue();

        CREDIT.behave(user, StubCredit.Behaviour.INSUFFICIENT);
        awaitStatus(jobId, "failed");
        assertThat(status(jobId).path("error").path("code").asString()).isEqualTo("insufficient-credits");
        assertThat(status(jobId).path("refunded").asInt()).isZero();
    }

    private Answer retry(String key) {
        return http.post("/api/ai/jobs/" + jobId + "/retry", token, Map.of(), key);
    }

    private Answer retryInside(Map<String, Object> request) {
        return http.post("/internal/jobs/" + jobId + "/retry", TestTokens.service("admin-service"), request);
    }

    private Answer retry() {
        return http.post("/api/ai/jobs/" + jobId + "/retry", token, null);
    }
}
