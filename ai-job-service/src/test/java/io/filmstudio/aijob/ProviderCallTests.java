package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one worker began at a provider, the next one knows of. */
class ProviderCallTests extends AiJobTest {

    private static final Map<String, String> CALL =
            Map.of("provider", "wav2lip", "model", "wav2lip-gan", "id", "prediction-1");

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
    void aCallThatALostWorkerLeftOpenIsHandedToTheNext() {
        submitted();
        Claimed first = worker.claimNext();
        assertThat(first.body().has("providerCall")).isFalse();
        assertThat(reply(worker.rememberCall(first, CALL))).isEqualTo("OK");
        lapse(first.taskId());

        Claimed next = worker.claimNext();

        assertThat(next.body().path("providerCall").path("provider").asString()).isEqualTo("wav2lip");
        assertThat(next.body().path("providerCall").path("model").asString()).isEqualTo("wav2lip-gan");
        assertThat(next.body().path("providerCall").path("id").asString()).isEqualTo("prediction-1");
        assertThat(reply(worker.rememberCall(first, null)))
                .as("the lost worker comes back and wants to forget it")
                .isEqualTo("FENCED");
    }

    @Test
    void anOpenCallOutlivesAFailureAndAHandingBack() {
        submitted();
        Claimed first = worker.claimNext();
        worker.rememberCall(first, CALL);
        worker.release(first);
        Claimed second = worker.claimNext();
        assertThat(second.body().has("providerCall")).isTrue();
        worker.fail(second, "provider-unavailable", true);

        assertThat(worker.claimNext().body().has("providerCall")).isTrue();
    }

    @Test
    void aCallWithAKnownOutcomeIsForgotten() {
        submitted();
        Claimed first = worker.claimNext();
        worker.rememberCall(first, CALL);
        assertThat(reply(worker.rememberCall(first, null))).isEqualTo("OK");
        worker.release(first);

        assertThat(worker.claimNext().body().has("providerCall")).isFalse();
    }

    @Test
    void aTaskThatNobodyWantsRemembersNothing() {
        UUID jobId = submitted();
        Claimed task = worker.claimNext();
        http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);

        assertThat(reply(worker.rememberCall(task, CALL))).isEqualTo("CANCEL");
    }

    @Test
    void aCallWithoutAnIdIsRefused() {
        submitted();
        Claimed task = worker.claimNext();
        String path = "/internal/tasks/" + task.taskId() + "/provider-call";
        Map<String, Object> body =
                Map.of("attempt", task.attempt(), "workerId", "w", "call", Map.of("provider", "wav2lip", "model", "m"));

        assertThat(http.put(path, task.token(), body).status()).isEqualTo(400);
        assertThat(http.put(path, FakeWorker.token(), body).status())
                .as("worker token")
                .isEqualTo(401);
    }

    private static String reply(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("reply").asString();
    }
}
