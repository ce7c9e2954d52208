package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionTests extends AiJobTest {

    @Test
    void theDescriptionNamesEveryPublicRoute() {
        JsonNode paths = http.get("/v3/api-docs", token).body().path("paths");
        List<String> described = paths.propertyNames().stream().sorted().toList();
        assertThat(described)
                .filteredOn(path -> path.startsWith("/api/"))
                .containsExactlyInAnyOrder(
                        "/api/ai/audio-generate",
                        "/api/ai/genres",
                        "/api/ai/jobs",
                        "/api/ai/jobs/{id}",
                        "/api/ai/jobs/{id}/cancel",
                        "/api/ai/jobs/{id}/download",
                        "/api/ai/jobs/{id}/events",
                        "/api/ai/jobs/{id}/retry",
                        "/api/ai/jobs/{id}/status",
                        "/api/ai/lip-sync",
                        "/api/ai/music-generate",
                        "/api/ai/styles",
                        "/api/ai/video-generate",
                        "/api/ai/voices");
    }

    @Test
    void openWorkIsMeasuredForEveryCapabilityEvenWhenThereIsNone() {
        JsonNode health = http.get("/actuator/health/readiness", token).body();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        Awaitility.await().untilAsserted(() -> assertThat(http.text("/actuator/prometheus"))
                .contains("studio_tasks_open_cost_seconds{capability=\"lip-sync\"")
                .contains("studio_workers_slots"));
    }
}
