package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.contract.job.JobCompleted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilmTests extends AiJobTest {

    @Test
    void aFilmIsMadeSceneByScene() {
        UUID jobId = submitted();
        List<String> kinds = new ArrayList<>();
        try (FakeWorker worker = worker()) {
            Claimed first = worker.doOne();
            assertThat(first.kind()).isEqualTo("script-analysis");
            assertThat(first.body().path("parameters").path("watermark").asBoolean())
                    .isTrue();
            assertThat(first.body().path("parameters").path("height").asInt()).isEqualTo(720);
            for (int i = 0; i < 2 * FakeWorker.SCENES; i++) {
                kinds.add(worker.doOne().kind());
            }
            assertThat(status(jobId).path("progress").asInt()).isBetween(30, 99);
            kinds.add(worker.doOne().kind());
            Claimed last = worker.doOne();
            kinds.add(last.kind());
            assertThat(last.inputs()).contains("plan.json", "timing-0.json", "voice-2.wav", "scene-1.mp4", "music.wav");
        }
        assertThat(kinds).containsOnly("scene-voice", "scene-video", "film-music", "assemble");
        assertThat(kinds).filteredOn("scene-voice"::equals).hasSize(FakeWorker.SCENES);
        assertThat(kinds).filteredOn("scene-video"::equals).hasSize(FakeWorker.SCENES);
        assertThat(kinds).last().isEqualTo("assemble");

        JsonNode done = status(jobId);
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        assertThat(done.path("charged").asInt()).isEqualTo(1);
        assertThat(done.path("outputPath").asString()).startsWith("s3://").endsWith("/film.mp4");
        assertThat(new String(Http.download(done.path("outputUrl").asString()), StandardCharsets.UTF_8))
                .isEqualTo("film.mp4");
        assertThat(count("select count(*) from task where job_id = :id", jobId)).isZero();

        JsonNode download =
                http.get("/api/ai/jobs/" + jobId + "/download", token).body();
        assertThat(new String(Http.download(download.path("url").asString()), StandardCharsets.UTF_8))
                .isEqualTo("film.mp4");
        JsonNode event = awaitEvent(JobCompleted.ROUTING_KEY, jobId);
        assertThat(event.path("output").path("seconds").asDouble()).isEqualTo(6);
        assertThat(events(JobCompleted.ROUTING_KEY, jobId, Duration.ofMillis(500)))
                .isEmpty();
    }
}
