package io.filmstudio.worker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.worker.media.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clips, voices, tunes and lip-sync: one task makes the whole. */
class SingleTaskTests {

    private static final TaskKinds KINDS = Engines.LOCAL.kinds(TestMedia.ffmpeg(), Duration.ofMinutes(10));

    @TempDir
    private Path directory;

    @Test
    void aClipLastsAsLongAsAskedFor() throws Exception {
        JsonNode clip = run("clip", clip("A lighthouse on a cliff in a storm", 1.5));

        assertThat(clip.get("seconds").asDouble()).isEqualTo(1.5, within(0.05));
        assertThat(clip.get("frames").asInt()).isEqualTo(36);
        assertThat(clip.get("videoCodec").asString()).isEqualTo("h264");
        assertThat(directory.resolve("thumbnail.jpg")).isNotEmptyFile();
    }

    @Test
    void lipsArePutToAClipWithSomebodyInIt() throws Exception {
        run("clip", clip("An old woman stands in a kitchen", 1));
        run("speech", Map.of("text", "Who is there?", "voiceId", "old-woman", "language", "en"));
        Files.move(directory.resolve("speech.wav"), directory.resolve("audio.wav"));

        JsonNode synced = run("lip-sync", Map.of("duration", 1.0, "width", 256, "height", 144));

        assertThat(synced.get("audioCodec").asString()).isEqualTo("aac");
        assertThat(synced.get("seconds").asDouble()).isGreaterThanOrEqualTo(1);
        assertThat(directory.resolve("lip-sync.mp4")).isNotEmptyFile();
    }

    @Test
    void withoutAnybodyThereIsNoFace() throws Exception {
        run("clip", clip("A desert at noon", 1));
        TestMedia.tone(directory.resolve("audio.wav"), "0.1*sin(440*t)", 1);

        assertThatExceptionOfType(TaskFailure.class)
                .isThrownBy(() -> run("lip-sync", Map.of("duration", 1.0, "width", 256, "height", 144)))
                .matches(failure -> failure.code().equals("no-face") && !failure.retryable());
    }

    @Test
    void aTuneLastsAsLongAsAskedFor() throws Exception {
        JsonNode tune = run("tune", Map.of("prompt", "a calm morning", "genre", "folk", "duration", 6, "seed", 3));

        assertThat(tune.get("seconds").asDouble()).isEqualTo(6, within(0.1));
        assertThat(directory.resolve("tune.wav")).isNotEmptyFile();
    }

    @Test
    void anUnknownVoiceIsBadInput() {
        assertThatExceptionOfType(TaskFailure.class)
                .isThrownBy(() -> run("speech", Map.of("text", "Hello.", "voiceId", "robot", "language", "en")))
                .withMessageContaining("robot");
    }

    private JsonNode run(String kind, Map<String, Object> parameters) throws Exception {
        var json = new JsonMapper();
        var task = TestRun.of(json.valueToTree(parameters), directory);
        return json.valueToTree(KINDS.get(kind).run(task));
    }

    private static Map<String, Object> clip(String prompt, double seconds) {
        return new HashMap<>(Map.of(
                "prompt",
                prompt,
                "style",
                "cinematic",
                "duration",
                seconds,
                "seed",
                5,
                "width",
                256,
                "height",
                144,
                "watermark",
                false));
    }
}
