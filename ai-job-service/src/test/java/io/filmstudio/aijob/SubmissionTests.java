package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.Uuids;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.admin.ModerationDecided;
import io.filmstudio.contract.job.JobFailed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTests extends AiJobTest {

    @Test
    void withoutCreditsNothingIsKept() {
        CREDIT.behave(user, StubCredit.Behaviour.INSUFFICIENT);
        UUID jobId = UUID.randomUUID();
        Answer answer = submit(jobId);
        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.slug()).isEqualTo("insufficient-credits");
        assertThat(jobs(jobId)).isZero();

        CREDIT.behave(user, StubCredit.Behaviour.OPEN);
        assertThat(submit(jobId).status()).as("after a top-up").isEqualTo(202);
    }

    @Test
    void submittingAgainAnswersTheSameJob() {
        UUID jobId = submitted();
        Answer again = submit(jobId);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().path("status").asString()).isEqualTo("queued");
        assertThat(again.body().path("estimatedTime").asInt()).isPositive();
        assertThat(CREDIT.askedFor(jobId)).hasSize(1);
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isOne();
    }

    @Test
    void concurrentSubmitsOfOneIdMakeOneJob() throws Exception {
        UUID jobId = UUID.randomUUID();
        Map<String, Object> film = film(user);
        Callable<Integer> attempt = () -> submit(jobId, film).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> attempt).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnly(202);
        }
        awaitStatus(jobId, "queued");
        assertThat(CREDIT.askedFor(jobId)).hasSize(1);
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isOne();
        assertThat(count("select count(*) from job_event where job_id = :id", jobId))
                .isOne();
    }

    @Test
    void aLostAnswerIsNoRefusalAndTheSweeperGoesOn() {
        CREDIT.behave(user, StubCredit.Behaviour.LOST_ANSWER);
        UUID jobId = UUID.randomUUID();
        Answer answer = submit(jobId);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("status").asString()).isEqualTo("reserving");
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isZero();

        CREDIT.behave(user, StubCredit.Behaviour.OPEN);
        awaitInternal(jobId, "queued");
        assertThat(CREDIT.askedFor(jobId)).hasSizeGreaterThan(1).allMatch(hold -> hold.run() == 1);
    }

    @Test
    void aConnectionThatBreaksOnceIsNotNoticed() {
        CREDIT.behave(user, StubCredit.Behaviour.LOST_ONCE);
        UUID jobId = submitted();
        assertThat(CREDIT.askedFor(jobId)).hasSize(2);
    }

    @Test
    void whatACrashOfTheDatabaseForgotIsSubmittedAgainUnderItsHold() {
        UUID jobId = UUID.randomUUID();
        CREDIT.meanwhile(user, () -> jdbc.sql("delete from job where id = :id")
                .param("id", jobId)
                .update());
        Answer lost = submit(jobId);
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.slug()).isEqualTo("outcome-uncertain");
        assertThat(CREDIT.released())
                .doesNotContain(Uuids.v5("hold:" + jobId + ":1").toString());

        assertThat(submit(jobId).body().path("status").asString()).isEqualTo("queued");
    }

    @Test
    void aSubmitThatDiedAfterReservingIsTakenUpOrFailsVisibly() {
        UUID paid = orphan();
        awaitInternal(paid, "queued");

        CREDIT.behave(user, StubCredit.Behaviour.INSUFFICIENT);
        UUID unpaid = orphan();
        awaitInternal(unpaid, "failed");
        assertThat(awaitEvent(JobFailed.ROUTING_KEY, unpaid).path("code").asString())
                .isEqualTo("insufficient-credits");
        assertThat(status(unpaid).path("refunded").asInt()).isZero();
    }

    /** What a process leaves that is killed after its first commit. */
    private UUID orphan() {
        UUID jobId = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into job (id, user_id, project_id, type, status, request, credits, estimated_seconds, reserve_after)
                values (:id, :user, :id, 'film', 'reserving', '{"title": "T", "script": "A day."}', 1, 20, now())
                """)
                .param("id", jobId)
                .param("user", user)
                .update();
        return jobId;
    }

    @Test
    void onlyAnOpenHoldStartsWork() {
        CREDIT.behave(user, StubCredit.Behaviour.RESOLVED);
        UUID jobId = UUID.randomUUID();
        assertThat(submit(jobId).body().path("status").asString()).isEqualTo("failed");
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isZero();
        assertThat(awaitEvent(JobFailed.ROUTING_KEY, jobId).path("code").asString())
                .isEqualTo("hold-lapsed");
    }

    @Test
    void anIdThatWasGivenUpNeverRuns() {
        UUID jobId = UUID.randomUUID();
        Answer asked = http.put("/internal/jobs/" + jobId + "/tombstone", service(), Map.of());
        assertThat(asked.body().path("state").asString()).isEqualTo("unknown");
        assertThat(submit(jobId).slug()).isEqualTo("job-tombstoned");
        assertThat(jobs(jobId)).isZero();

        UUID known = submitted();
        Answer alive = http.put("/internal/jobs/" + known + "/tombstone", service(), Map.of());
        assertThat(alive.body().path("state").asString()).isEqualTo("queued");
        assertThat(alive.body().path("run").asInt()).isOne();
        assertThat(submit(known).status()).isEqualTo(202);
    }

    @Test
    void askingAfterAnUnknownJobChangesNothing() {
        UUID jobId = UUID.randomUUID();
        assertThat(http.get("/internal/jobs/" + jobId, service()).status()).isEqualTo(404);
        assertThat(submit(jobId).status()).isEqualTo(202);
        assertThat(http.get("/internal/jobs/" + jobId, service())
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("queued");
    }

    @Test
    void whatIsSaidAboutPeopleIsModeratedWithTheScript() {
        Map<String, Object> request = new HashMap<>(Map.of("title", "The lamp", "script", "The lamp goes out."));
        request.put("characters", List.of(Map.of("name", "Anna", "description", "She hides the forbidden thing.")));

        Answer flagged = submit(
                UUID.randomUUID(),
                Map.of("userId", user, "projectId", UUID.randomUUID(), "type", "film", "request", request));

        assertThat(flagged.slug()).isEqualTo("under-review");
    }

    @Test
    void aFlaggedScriptIsKeptUntilItIsApproved() {
        String script = "They bring the Forbidden   THING number " + UUID.randomUUID();
        UUID jobId = UUID.randomUUID();
        Answer flagged = submit(jobId, film(user, script));
        assertThat(flagged.status()).isEqualTo(422);
        assertThat(flagged.slug()).isEqualTo("under-review");
        assertThat(jobs(jobId)).isZero();
        assertThat(CREDIT.askedFor(jobId)).isEmpty();

        decideTheLatest(true);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(submit(jobId, film(user, script)).status()).isEqualTo(202));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the forb\u200bidden thing", "the for\u00adbidden th\u2060ing", "the FORBIDD\u00c9N thing"})
    void lettersThatAreNotSeenHideNothing(String words) {
        assertThat(submit(UUID.randomUUID(), film(user, words + " " + UUID.randomUUID()))
                        .slug())
                .isEqualTo("under-review");
    }

    @Test
    void aRejectedScriptIsRefusedForGood() {
        Map<String, Object> film = film(user, "The forbidden thing returns as number " + UUID.randomUUID());
        assertThat(submit(UUID.randomUUID(), film).slug()).isEqualTo("under-review");

        decideTheLatest(false);

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(submit(UUID.randomUUID(), film).slug()).isEqualTo("content-rejected"));
    }

    private void decideTheLatest(boolean approved) {
        String hash = jdbc.sql("select content_hash from moderation_case order by created_at desc limit 1")
                .query(String.class)
                .single();
        var decided = new ModerationDecided(
                Uuids.v5("moderation:" + hash), user, hash, approved, "Words", null, Instant.now());
        rabbit.convertAndSend(TestInfrastructure.PREFIX + "studio.events", decided.routingKey(), decided, message -> {
            message.getMessageProperties().setMessageId(UUID.randomUUID().toString());
            return message;
        });
    }

    @Test
    void harmlessWordsThatContainABlockedOnePass() {
        assertThat(submit(UUID.randomUUID(), film(user, "Unforbidden things happen."))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "501"})
    void aScriptHasToHave1To500Words(String script) {
        String text = script.equals("501") ? "word ".repeat(501) : script;
        Answer answer = submit(UUID.randomUUID(), film(user, text));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("invalid-script");
    }

    private void awaitInternal(UUID jobId, String status) {
        Awaitility.await().untilAsserted(() -> assertThat(http.get("/internal/jobs/" + jobId, service())
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo(status));
    }

    private long jobs(UUID jobId) {
        return count("select count(*) from job where id = :id", jobId);
    }

    /** Made anew each time: it lives for a minute. */
    private static String service() {
        return TestTokens.service("credit-service");
    }
}
