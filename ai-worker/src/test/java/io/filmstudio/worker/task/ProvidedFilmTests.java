package io.filmstudio.worker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.filmstudio.worker.elevenlabs.ElevenLabs;
import io.filmstudio.worker.elevenlabs.StubElevenLabs;
import io.filmstudio.worker.media.Encoder;
import io.filmstudio.worker.media.StillFrames;
import io.filmstudio.worker.media.TestMedia;
import io.filmstudio.worker.media.VideoFormat;
import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.TestCommission;
import io.filmstudio.worker.stablediffusion.StableDiffusion;
import io.filmstudio.worker.stablediffusion.StubStableDiffusion;
import io.filmstudio.worker.wav2lip.StubWav2Lip;
import io.filmstudio.worker.wav2lip.Wav2Lip;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Films of a studio that has its pictures, voices and lips made by others. */
@Timeout(120)
class ProvidedFilmTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Map<String, Object> CLIP = Map.of(
            "prompt",
            "An old woman stands in a kitchen",
            "style",
            "cinematic",
            "duration",
            2.0,
            "seed",
            5,
            "width",
            256,
            "height",
            144,
            "watermark",
            false);

    @TempDir
    private Path directory;

    private final StubStableDiffusion pictures = new StubStableDiffusion();
    private final StubElevenLabs voices = new StubElevenLabs();
    private final StubWav2Lip lips = new StubWav2Lip();
    private final ProviderClient client = new ProviderClient(Duration.ZERO);
    private final TaskKinds kinds = new Engines(
                    new StableDiffusion(StubStableDiffusion.settings(pictures.url(), LONG), client),
                    new ElevenLabs(StubElevenLabs.settings(voices.url(), "eleven_flash_v2_5", LONG), client),
                    new Wav2Lip(StubWav2Lip.settings(lips.url(), LONG), client))
            .kinds(TestMedia.ffmpeg(), Duration.ofMinutes(10));

    @AfterEach
    void stop() {
        pictures.close();
        voices.close();
        lips.close();
    }

    @Test
    void aFilmShowsTheProvidersPictureAndSpeaksWithItsVoice() throws Exception {
        JsonNode film = new LocalFilm(kinds, directory)
                .make(Map.of(
                        "title",
                        "The boat",
                        "script",
                        "EXT. HARBOUR - DAY\n\nMAYA: Hello, my boat.",
                        "style",
                        "cinematic",
                        "language",
                        "en",
                        "seed",
                        1,
                        "width",
                        320,
                        "height",
                        180,
                        "watermark",
                        false));

        assertThat(film.path("audioCodec").asString()).isEqualTo("aac");
        for (int scene = 0; scene < 3; scene++) {
            Path video = directory.resolve("film/scene-" + scene + ".mp4");
            assertMagenta(pixel(video, 1.5, 0.03, 0.05));
            assertGreen(pixel(video, 1.5, 0.97, 0.97));
        }
        assertThat(hertz(directory.resolve("voice-1/voice.wav"))).isBetween(600.0, 720.0);
        String subtitles = Files.readString(directory.resolve("film/subtitles.srt"));
        assertThat(subtitles).contains("Hello, my boat.");
        assertThat(voices.work()).hasSize(1);
        assertThat(pictures.work()).as("one scene and two cards").hasSize(3);
    }

    @Test
    void aClipGetsALipSyncFromTheProvider() throws Exception {
        run("clip", CLIP);
        run("speech", Map.of("text", "Who is there?", "voiceId", "woman", "language", "en"));
        Files.move(directory.resolve("speech.wav"), directory.resolve("audio.wav"));
        Files.move(directory.resolve("clip.mp4"), directory.resolve("video.mp4"));
        double seconds = WaveFile.readMono(directory.resolve("audio.wav")).seconds();
        lips.then("processing", null, null).then("succeeded", lips.file("a.mp4", blueVideo(seconds, 256)), null);

        JsonNode synced = run("lip-sync", Map.of("duration", 2.0));

        assertThat(synced.path("audioCodec").asString()).isEqualTo("aac");
        assertThat(synced.path("seconds").asDouble()).isBetween(seconds - 0.1, seconds + 0.1);
        Color shown = pixel(directory.resolve("lip-sync.mp4"), 0.5, 0.5, 0.5);
        assertThat(shown.getBlue()).isGreaterThan(shown.getRed() + 150);
        assertMagenta(pixel(directory.resolve("video.mp4"), 0.9, 0.03, 0.05));
    }

    @Test
    void aLipSyncThatIsCutOffOrNoVideoDoesNotCount() throws Exception {
        run("clip", CLIP);
        Files.move(directory.resolve("clip.mp4"), directory.resolve("video.mp4"));
        TestMedia.tone(directory.resolve("audio.wav"), "0.1*sin(440*t)", 2);
        byte[] whole = blueVideo(2, 256);

        refused(blueVideo(0.5, 256));
        refused(blueVideo(2, 128));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("no video".getBytes());
    }

    private void refused(byte[] video) {
        lips.then("succeeded", lips.file("a.mp4", video), null);
        ProviderException failure =
                catchThrowableOfType(ProviderException.class, () -> run("lip-sync", Map.of("duration", 2.0)));
        assertThat(failure.reason()).isEqualTo(Reason.ANSWER_INVALID);
        TaskFailure reported = TaskFailure.of(failure);
        assertThat(reported.code()).isEqualTo("provider-answer-invalid");
        assertThat(reported.retryable()).isTrue();
    }

    @Test
    void aClipWithoutAnybodyIsNotSentToTheProvider() throws Exception {
        run(
                "clip",
                Map.of(
                        "prompt",
                        "A desert at noon",
                        "style",
                        "cinematic",
                        "duration",
                        1.0,
                        "seed",
                        5,
                        "width",
                        256,
                        "height",
                        144,
                        "watermark",
                        false));
        Files.move(directory.resolve("clip.mp4"), directory.resolve("video.mp4"));

        TaskFailure failure = catchThrowableOfType(TaskFailure.class, () -> run("lip-sync", Map.of("duration", 1.0)));

        assertThat(failure.code()).isEqualTo("no-face");
        assertThat(lips.requests).isEmpty();
    }

    private JsonNode run(String kind, Map<String, Object> parameters) throws Exception {
        Map<String, URI> addresses = Map.of(
                "video.mp4", URI.create("http://store/video.mp4"), "audio.wav", URI.create("http://store/audio.wav"));
        var json = new JsonMapper();
        var task = TestRun.of(json.valueToTree(parameters), directory, addresses, new TestCommission());
        return json.valueToTree(kinds.get(kind).run(task));
    }

    private byte[] blueVideo(double seconds, int width) throws IOException, InterruptedException {
        Path file = directory.resolve("blue.mp4");
        new Encoder(TestMedia.ffmpeg())
                .encode(
                        new VideoFormat(width, 144, 24),
                        (int) Math.round(seconds * 24),
                        (frame, image) -> {
                            var graphics = image.createGraphics();
                            graphics.setColor(Color.BLUE);
                            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
                            graphics.dispose();
                        },
                        file);
        return Files.readAllBytes(file);
    }

    private Color pixel(Path video, double second, double across, double down)
            throws IOException, InterruptedException {
        Path still = directory.resolve("still.jpg");
        new StillFrames(TestMedia.ffmpeg()).write(video, second, still);
        var image = ImageIO.read(still.toFile());
        return new Color(image.getRGB((int) (across * image.getWidth()), (int) (down * image.getHeight())));
    }

    private static void assertMagenta(Color color) {
        assertThat(color.getRed() + color.getBlue()).as(color.toString()).isGreaterThan(4 * color.getGreen());
    }

    private static void assertGreen(Color color) {
        assertThat(color.getGreen()).as(color.toString()).isGreaterThan(2 * color.getRed());
    }

    /** The tone of what is loud, by its zero crossings. */
    private static double hertz(Path wave) throws IOException {
        WaveFile.Mono sound = WaveFile.readMono(wave);
        int from = 0;
        while (Math.abs(sound.samples()[from]) < 0.05) {
            from++;
        }
        int crossings = 0;
        int count = (int) sound.samplesPerSecond();
        for (int at = from + 1; at < from + count; at++) {
            crossings += sound.samples()[at - 1] < 0 && sound.samples()[at] >= 0 ? 1 : 0;
        }
        return crossings;
    }
}
