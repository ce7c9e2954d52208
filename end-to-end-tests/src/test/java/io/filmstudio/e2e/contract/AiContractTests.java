package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStudio.class)
class AiContractTests {

    private static final Shape ACCEPTED =
            Shape.of("""
            {"jobId": "uuid", "status": "=queued", "estimatedTime": "integer"}""");
    private static final Shape STATUS = Shape.of(
            """
            {"id": "uuid", "projectId": "uuid", "type": "text", "status": "text", "progress": "integer", "currentStep": "text?",
             "queuePosition": "integer?", "estimatedTimeRemaining": "integer?", "outputUrl": "url?", "outputPath": "s3?",
             "charged": "integer", "refunded": "integer", "error": "object?", "createdAt": "instant", "startedAt": "instant?",
             "completedAt": "instant?"}""");
    private static final Shape COMPLETED = Shape.of(
            """
            {"status": "=completed", "progress": "integer", "outputUrl": "url", "outputPath": "s3", "startedAt": "instant",
             "completedAt": "instant"}""");

    private final SeedClient client;
    private final Writer writer;
    private final UUID project;

    AiContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.writer = client.signUp();
        this.project = writer.createProject(Writer.SHORT_STORY);
    }

    @Test
    @SeedRoute("POST /ai/video-generate")
    void videoGenerateQueuesAClip() {
        String clip = body("\"prompt\": \"a lighthouse\", \"style\": \"cinematic\", \"duration\": 2");

        cancel(client.postOnce("/ai/video-generate", writer, clip, 202, ACCEPTED));
        client.invalid("POST", "/ai/video-generate", writer, clip.replace("2}", "61}"), "duration");
        client.invalid("POST", "/ai/video-generate", writer, clip.replace("cinematic", "none"), "style");
        isGuarded("/ai/video-generate", clip);
    }

    @Test
    @SeedRoute("POST /ai/audio-generate")
    void audioGenerateQueuesAVoice() {
        String speech = body("\"text\": \"Come on.\", \"voiceId\": \"narrator\", \"language\": \"en\"");

        cancel(client.postOnce("/ai/audio-generate", writer, speech, 202, ACCEPTED));
        client.invalid("POST", "/ai/audio-generate", writer, speech.replace("Come on.", " "), "text");
        client.invalid("POST", "/ai/audio-generate", writer, speech.replace("narrator", "none"), "voiceId");
        isGuarded("/ai/audio-generate", speech);
    }

    @Test
    @SeedRoute("POST /ai/music-generate")
    void musicGenerateQueuesATune() {
        String tune = body("\"prompt\": \"calm sea\", \"duration\": 5, \"genre\": \"ambient\"");

        cancel(client.postOnce("/ai/music-generate", writer, tune, 202, ACCEPTED));
        client.invalid("POST", "/ai/music-generate", writer, tune.replace("ambient", "none"), "genre");
        client.invalid("POST", "/ai/music-generate", writer, tune.replace(": 5,", ": 301,"), "duration");
        isGuarded("/ai/music-generate", tune);
    }

    @Test
    @SeedRoute("POST /ai/lip-sync")
    void lipSyncQueuesMovingLips() {
        String video = made("/api/ai/video-generate", body("\"prompt\": \"Maya says hello\", \"duration\": 2"));
        String audio = made("/api/ai/audio-generate", body("\"text\": \"Hello.\""));
        String lips = body("\"videoPath\": \"" + video + "\", \"audioPath\": \"" + audio + "\"");

        cancel(client.postOnce("/ai/lip-sync", writer, lips, 202, ACCEPTED));
        client.invalid("POST", "/ai/lip-sync", writer, lips.replace(video, "http://example.org/a"), "videoPath");
        client.refused("POST", "/ai/lip-sync", writer, lips.replace(audio, audio + "x"), 404, "not-found");
        isGuarded("/ai/lip-sync", lips);
        Writer thief = client.signUp();
        String stolen =
                lips.replace(project.toString(), thief.createProject("Mine.").toString());
        client.refused("POST", "/ai/lip-sync", thief, stolen, 404, "not-found");
    }

    @Test
    @SeedRoute("GET /ai/jobs/:id/status")
    void statusFollowsAJobToItsEnd() {
        Answer accepted = writer.post("/api/ai/audio-generate", body("\"text\": \"Come on.\""));
        String path = "/ai/jobs/" + accepted.text("jobId") + "/status";

        client.get(path, writer, STATUS);
        JsonNode completed = writer.awaitJob(accepted);
        COMPLETED.check(completed);
        STATUS.check(client.get(path, writer, COMPLETED).body());
        assertThat(completed.path("type").asString()).isEqualTo("audio_generation");
        assertThat(completed.path("projectId").asString()).isEqualTo(project.toString());
        assertThat(completed.path("charged").asInt()).isEqualTo(1);
        client.refused("GET", path, client.signUp(), "", 404, "not-found");
        client.refused("GET", "/ai/jobs/" + UUID.randomUUID() + "/status", writer, "", 404, "not-found");
        client.invalid("GET", "/ai/jobs/one/status", writer, "", "id");
        client.refusesStrangers("GET", path, "");
    }

    private String body(String members) {
        return "{\"projectId\": \"%s\", %s}".formatted(project, members);
    }

    /** Closed to strangers, and to everybody else's projects. */
    private void isGuarded(String path, String body) {
        client.refusesStrangers("POST", path, body);
        client.refused(
                "POST",
                path,
                writer,
                body.replace(project.toString(), UUID.randomUUID().toString()),
                404,
                "not-found");
        client.invalid("POST", path, writer, body.replace(project.toString(), "one"), "projectId");
    }

    private void cancel(Answer accepted) {
        assertThat(accepted.header("Location")).isEqualTo("/api/ai/jobs/" + accepted.text("jobId"));
        assertThat(writer.post("/api/ai/jobs/" + accepted.text("jobId") + "/cancel")
                        .status())
                .isEqualTo(200);
    }

    private String made(String path, String body) {
        JsonNode job = writer.awaitJob(writer.post(path, body));
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("completed");
        return job.path("outputPath").asString();
    }
}
