package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An engine that cannot make films takes nobody's money. */
@Order(2)
class FailingEngineTests {

    @Test
    void failingEngineGivesTheCreditsBack() {
        try (var studio = RunningStudio.inOneJvm(Map.of("FFMPEG_PATH", "/bin/false"))) {
            Writer writer = Writer.signUp(new Client(studio.gateway()));
            UUID project = writer.createProject(Writer.SHORT_STORY);

            String job = writer.generate(project).text("jobId");
            JsonNode failed = writer.awaitFilm(project);

            assertThat(failed.path("status").asString()).isEqualTo("failed");
            assertThat(writer.settledBalance()).isEqualTo(3);
            JsonNode status = writer.get("/api/ai/jobs/" + job + "/status").body();
            assertThat(status.path("status").asString()).isEqualTo("failed");
            assertThat(status.path("refunded").asInt()).isEqualTo(1);
            assertThat(status.path("error").toString()).isNotEqualTo("null").doesNotContain("Exception");
        }
    }
}
