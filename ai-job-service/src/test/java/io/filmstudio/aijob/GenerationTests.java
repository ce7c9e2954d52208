package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GenerationTests extends AiJobTest {

    private static final List<String> MEDIA = List.of("video", "voice", "music", "lip-sync");

    private final UUID project = PROJECTS.projectOf(token);

    @ParameterizedTest
    @CsvSource({
        "video-generate, video_generation, clip, clip.mp4, 1",
        "audio-generate, audio_generation, speech, speech.wav, 1",
        "music-generate, music_generation, tune, tune.wav, 2"
    })
    void aRequestIsAJobOfItsOwn(String route, String type, String kind, String file, int credits) {
        UUID jobId = accepted(route, body(route));
        assertThat(CREDIT.askedFor(jobId)).extracting(StubCredit.Asked::credits).containsExactly((long) credits);
        try (FakeWorker worker = new FakeWorker(http, rabbit, MEDIA, 1)) {
            Claimed task = worker.doOne();
            assertThat(task.kind()).isEqualTo(kind);
            assertThat(task.outputs()).first().isEqualTo(file);
        }
        JsonNode done = status(jobId);
        assertThat(done.path("type").asString()).isEqualTo(type);
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("charged").asInt()).isEqualTo(credits);
        assertThat(done.path("outputPath").asString()).endsWith("/" + file);
        assertThat(done.path("projectId").asString()).isEqualTo(project.toString());
    }

    @Test
    void lipsAreMovedToMyOwnAudioOnMyOwnVideoAlone() {
        String video = made("video-generate");
        String audio = made("audio-generate");
        Map<String, Object> body = Map.of("projectId", project, "videoPath", video, "audioPath", audio);
        UUID jobId = accepted("lip-sync", body);
        try (FakeWorker worker = new FakeWorker(http, rabbit, MEDIA, 1)) {
            Claimed task = worker.doOne();
            assertThat(task.kind()).isEqualTo("lip-sync");
            assertThat(task.inputs()).containsExactlyInAnyOrder("video.mp4", "plan.json", "audio.wav");
        }
        awaitStatus(jobId, "completed");
        String moved = status(jobId).path("outputPath").asString();
        UUID again = accepted("lip-sync", Map.of("projectId", project, "videoPath", moved, "audioPath", audio));
        try (FakeWorker worker = new FakeWorker(http, rabbit, MEDIA, 1)) {
            String plan = worker.doOne().body().path("inputs").findValuesAsString("url").stream()
                    .filter(url -> url.contains("/plan.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(plan).contains(video.replaceAll("^s3://[^/]+/", "").replaceAll("[^/]+$", "plan.json"));
        }
        awaitStatus(again, "completed");

        String stranger = TestTokens.user(UUID.randomUUID());
        Map<String, Object> theirs =
                Map.of("projectId", PROJECTS.projectOf(stranger), "videoPath", video, "audioPath", audio);
        assertThat(http.post("/api/ai/lip-sync", stranger, theirs).status()).isEqualTo(404);
        Map<String, Object> swapped = Map.of("projectId", project, "videoPath", audio, "audioPath", video);
        assertThat(http.post("/api/ai/lip-sync", token, swapped).status()).isEqualTo(404);
        Map<String, Object> elsewhere =
                Map.of("projectId", project, "videoPath", "s3://elsewhere/clip.mp4", "audioPath", audio);
        assertThat(http.post("/api/ai/lip-sync", token, elsewhere).status()).isEqualTo(404);
    }

    @Test
    void aVideoWithoutAFaceFailsAndTheCreditsComeBack() {
        Map<String, Object> body =
                Map.of("projectId", project, "videoPath", made("video-generate"), "audioPath", made("audio-generate"));
        UUID jobId = accepted("lip-sync", body);
        try (FakeWorker worker = new FakeWorker(http, rabbit, MEDIA, 1)) {
            worker.fail(worker.claimNext(), "no-face", false);
        }
        JsonNode failed = status(jobId);
        assertThat(failed.path("error").path("code").asString()).isEqualTo("no-face");
        assertThat(failed.path("charged").asInt()).isZero();
        assertThat(failed.path("refunded").asInt()).isEqualTo(1);
    }

    @Test
    void theSameKeyMakesTheSameJobOnce() {
        Answer first = http.post("/api/ai/video-generate", token, body("video-generate"), "key-1");
        Answer again = http.post("/api/ai/video-generate", token, body("video-generate"), "key-1");
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        UUID jobId = UUID.fromString(first.body().path("jobId").asString());
        assertThat(CREDIT.askedFor(jobId)).hasSize(1);
        Answer other = http.post("/api/ai/video-generate", token, with("video-generate", "prompt", "Else"), "key-1");
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void withoutCreditsThereIsNoJob() {
        CREDIT.behave(user, StubCredit.Behaviour.INSUFFICIENT);
        assertThat(http.post("/api/ai/music-generate", token, body("music-generate"))
                        .status())
                .isEqualTo(402);
        assertThat(http.get("/api/ai/jobs", token).body().path("total").asInt()).isZero();
    }

    @Test
    void anothersProjectIsNotToBeHad() {
        UUID theirs = PROJECTS.projectOf(TestTokens.user(UUID.randomUUID()));
        assertThat(http.post("/api/ai/video-generate", token, with("video-generate", "projectId", theirs))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "video-generate, prompt, ''",
        "video-generate, style, crayon",
        "video-generate, duration, 61",
        "video-generate, duration, 1.5",
        "video-generate, projectId, none",
        "audio-generate, text, ' '",
        "audio-generate, voiceId, ghost",
        "audio-generate, language, tlh",
        "music-generate, genre, noise",
        "music-generate, duration, 4",
        "music-generate, duration, many"
    })
    void whatCannotBeMadeIsRefusedWithTheFieldNamed(String route, String field, String value) {
        Answer answer = http.post("/api/ai/" + route, token, with(route, field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("details").path("field").asString()).isEqualTo(field);
        assertThat(answer.body().path("error").asString()).isNotBlank();
    }

    @Test
    void theCatalogueSaysWhatMayBeAskedFor() {
        JsonNode voices = http.get("/api/ai/voices", token).body().path("voices");
        assertThat(voices.path(0).path("languages").path(0).asString()).isEqualTo("en");
        assertThat(http.get("/api/ai/styles", token).body().path("styles").size())
                .isGreaterThan(4);
        assertThat(http.get("/api/ai/genres", token)
                        .body()
                        .path("genres")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("cinematic");
    }

    private String made(String route) {
        UUID jobId = accepted(route, body(route));
        try (FakeWorker worker = new FakeWorker(http, rabbit, MEDIA, 1)) {
            worker.doOne();
        }
        return status(jobId).path("outputPath").asString();
    }

    private UUID accepted(String route, Map<String, Object> body) {
        Answer answer = http.post("/api/ai/" + route, token, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.body().path("status").asString()).isEqualTo("queued");
        assertThat(answer.body().path("estimatedTime").asInt()).isPositive();
        return UUID.fromString(answer.body().path("jobId").asString());
    }

    private Map<String, Object> with(String route, String field, Object value) {
        Map<String, Object> body = body(route);
        body.put(field, value);
        return body;
    }

    private Map<String, Object> body(String route) {
        Map<String, Object> body = new HashMap<>(Map.of("projectId", project));
        switch (route) {
            case "video-generate" ->
                body.putAll(Map.of("prompt", "A lighthouse at dusk", "style", "cinematic", "duration", 10));
            case "audio-generate" -> body.putAll(Map.of("text", "Good evening.", "voiceId", "woman", "language", "en"));
            default -> body.putAll(Map.of("prompt", "A hopeful morning", "duration", 61, "genre", "folk"));
        }
        return body;
    }
}
