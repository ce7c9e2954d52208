package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OwnerTests extends AiJobTest {

    @Test
    void aQueuedJobTellsItsPlaceInTheQueue() {
        UUID first = submitted();
        UUID second = submitted();
        JsonNode status = status(second);
        assertThat(status.propertyNames())
                .contains(
                        "id",
                        "projectId",
                        "type",
                        "status",
                        "progress",
                        "currentStep",
                        "queuePosition",
                        "estimatedTimeRemaining",
                        "outputUrl",
                        "outputPath",
                        "charged",
                        "refunded",
                        "error",
                        "createdAt",
                        "startedAt",
                        "completedAt");
        assertThat(status.path("queuePosition").asInt()).isEqualTo(2);
        assertThat(status(first).path("queuePosition").asInt()).isEqualTo(1);
        assertThat(status.path("estimatedTimeRemaining").asInt()).isPositive();
        assertThat(status.path("charged").asInt()).isZero();
        assertThat(status.path("outputUrl").isNull()).isTrue();
    }

    @Test
    void aListShowsMineNewestFirstFilteredAndPaged() {
        UUID older = submitted();
        UUID newer = submitted();
        http.post("/api/ai/jobs/" + older + "/cancel", token, null);
        JsonNode all = http.get("/api/ai/jobs?limit=1", token).body();
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(ids(all)).containsExactly(newer.toString());
        assertThat(ids(http.get("/api/ai/jobs?limit=1&page=2", token).body())).containsExactly(older.toString());
        assertThat(ids(http.get("/api/ai/jobs?status=cancelled", token).body())).containsExactly(older.toString());
        assertThat(ids(http.get("/api/ai/jobs?type=lip_sync", token).body())).isEmpty();
        assertThat(ids(http.get("/api/ai/jobs", TestTokens.user(UUID.randomUUID()))
                        .body()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=done", "type=opera", "page=0", "limit=101", "limit=x", "projectId=1"})
    void aFilterThatMakesNoSenseIsRefused(String query) {
        assertThat(http.get("/api/ai/jobs?" + query, token).status()).isEqualTo(400);
    }

    @Test
    void anothersJobIsAsAbsentAsNone() {
        UUID jobId = submitted();
        String stranger = TestTokens.user(UUID.randomUUID());
        for (String path : List.of("", "/status", "/download", "/events")) {
            assertThat(http.get("/api/ai/jobs/" + jobId + path, stranger).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path : List.of("/cancel", "/retry")) {
            assertThat(http.post("/api/ai/jobs/" + jobId + path, stranger, null).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(http.get("/api/ai/jobs/" + UUID.randomUUID(), token).status())
                .isEqualTo(404);
        assertThat(http.get("/api/ai/jobs/not-an-id", token).status()).isEqualTo(400);
        assertThat(status(jobId).path("status").asString()).isEqualTo("queued");
    }

    @Test
    void onlyServicesMayUseInternalRoutes() {
        String path = "/internal/jobs/" + UUID.randomUUID();
        assertThat(http.get(path, token).status()).isEqualTo(401);
        assertThat(http.put(path, token, Map.of()).status()).isEqualTo(401);
        assertThat(http.get(path, FakeWorker.token()).status()).isEqualTo(401);
        assertThat(http.get("/api/ai/jobs", TestTokens.service("project-service"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotMadeYetCannotBeDownloaded() {
        assertThat(http.get("/api/ai/jobs/" + submitted() + "/download", token).slug())
                .isEqualTo("job-not-completed");
    }

    private static List<String> ids(JsonNode list) {
        return list.path("jobs")
                .valueStream()
                .map(job -> job.path("id").asString())
                .toList();
    }
}
