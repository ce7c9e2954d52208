package io.filmstudio.worker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Scene;
import io.filmstudio.worker.media.MediaException;
import io.filmstudio.worker.media.MediaFacts;
import io.filmstudio.worker.media.Mixer;
import io.filmstudio.worker.media.Probe;
import io.filmstudio.worker.media.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One small film, made by all tasks in turn. */
class FilmTests {

    private static final TaskKinds KINDS = Engines.LOCAL.kinds(TestMedia.ffmpeg(), Duration.ofMinutes(10));

    @TempDir
    private static Path directory;

    private static JsonNode made;

    @BeforeAll
    static void make() throws Exception {
        made = new LocalFilm(KINDS, directory).make(parameters("EXT. SEA - DAY\n\nANNA: Look, a ship!\n"));
    }

    @Test
    void theFilmIsWhatItsScenesSay() throws Exception {
        MediaFacts facts = new Probe(TestMedia.ffmpeg()).look(film("film.mp4"));

        assertThat(facts.errors()).isEmpty();
        assertThat(made.get("width").asInt()).isEqualTo(256);
        assertThat(made.get("height").asInt()).isEqualTo(144);
        assertThat(made.get("videoCodec").asString()).isEqualTo("h264");
        assertThat(made.get("audioCodec").asString()).isEqualTo("aac");
        assertThat(made.get("frames").asInt()).isEqualTo(facts.frames());
        assertThat(made.get("seconds").asDouble()).isEqualTo(facts.frames() / 24.0, within(2 / 24.0));
    }

    @Test
    void itIsHeardAndRead() throws Exception {
        assertThat(new Mixer(TestMedia.ffmpeg()).measure(film("film.mp4")).lufs())
                .isEqualTo(-16, within(1.0));
        assertThat(film("subtitles.srt")).content().contains("Look, a ship!");
        assertThat(film("subtitles.vtt")).content().startsWith("WEBVTT").contains("Look, a ship!");
    }

    @Test
    void itsThumbnailHasTheSizeOfTheFilm() throws Exception {
        var thumbnail = ImageIO.read(film("thumbnail.jpg").toFile());

        assertThat(thumbnail.getWidth()).isEqualTo(256);
        assertThat(thumbnail.getHeight()).isEqualTo(144);
    }

    @ParameterizedTest
    @CsvSource({"EN-us, eng", "zh-Hans, zho", "xx, und"})
    void anyLanguageTagMakesAFilm(String tag, String inFilm, @TempDir Path own) throws Exception {
        copy(film(""), own);
        JsonMapper json = new JsonMapper();
        ObjectNode plan = (ObjectNode) json.readTree(own.resolve("plan.json"));
        json.writeValue(own.resolve("plan.json"), plan.put("language", tag));

        KINDS.get("assemble").run(run(own, Map.of()));

        assertThat(TestMedia.describe(own.resolve("film.mp4")))
                .contains("(" + inFilm + "): Audio", "(" + inFilm + "): Subtitle");
    }

    @Test
    void aFilmWithoutWordsIsMadeToo(@TempDir Path own) throws Exception {
        new LocalFilm(KINDS, own).make(parameters("INT. KITCHEN - DAY\n\nMAYA: (waves)\n"));

        MediaFacts facts = new Probe(TestMedia.ffmpeg()).look(own.resolve("film/film.mp4"));
        assertThat(facts.streams()).extracting(MediaFacts.Stream::codec).containsExactly("h264", "aac");
        assertThat(own.resolve("film/subtitles.srt")).isEmptyFile();
    }

    @Test
    void aDamagedPartFailsTheFilm() throws Exception {
        Path scene = film("scene-1.mp4");
        byte[] whole = Files.readAllBytes(scene);
        Files.write(scene, Arrays.copyOf(whole, whole.length / 2));
        try {
            assertThatExceptionOfType(MediaException.class)
                    .isThrownBy(() -> KINDS.get("assemble").run(run(film(""), Map.of())))
                    .withMessageContaining("scene-1.mp4");
        } finally {
            Files.write(scene, whole);
        }
    }

    @Test
    void aSceneThatThePlanHasNotIsBadInput() {
        assertThatExceptionOfType(TaskFailure.class)
                .isThrownBy(() -> KINDS.get("scene-voice").run(run(directory.resolve("plan"), Map.of("scene", 99))))
                .matches(failure -> failure.code().equals("bad-input") && !failure.retryable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789 ", "很久很久以前，有一只狐狸住在森林里。", "🎉🚀"})
    void fewWordsThatAreLongMakeNoFilm(String long500Times, @TempDir Path own) {
        Map<String, Object> parameters = parameters(long500Times.repeat(500));

        assertThatExceptionOfType(TaskFailure.class)
                .isThrownBy(() -> KINDS.get("script-analysis").run(run(own, parameters)))
                .withMessageContaining("minutes")
                .matches(failure -> failure.code().equals("bad-input") && !failure.retryable());
        assertThat(own.resolve("plan.json")).doesNotExist();
    }

    @Test
    void fiveHundredWordsMakeAFilm(@TempDir Path own) throws Exception {
        Map<String, Object> parameters = parameters("Slowly the old lighthouse went dark. ".repeat(84));
        parameters.put("pacing", "slow");

        KINDS.get("script-analysis").run(run(own, parameters));

        assertThat(own.resolve("plan.json")).exists();
    }

    @Test
    void anUnknownStyleIsBadInput() {
        Map<String, Object> parameters = parameters("The sea.");
        parameters.put("style", "cubist");

        assertThatExceptionOfType(TaskFailure.class)
                .isThrownBy(() -> KINDS.get("script-analysis").run(run(directory, parameters)))
                .withMessageContaining("cubist");
    }

    @Test
    void whatTheWriterChoseIsInThePlan(@TempDir Path own) throws Exception {
        Map<String, Object> parameters = parameters("EXT. SEA - DAY\n\nANNA: Look, a ship!\n");
        parameters.put("culturalPreferences", Map.of("primaryCulture", "tamil", "palette", "warm", "music", "unheard"));
        parameters.put(
                "characters",
                List.of(Map.of(
                        "name",
                        "Anna",
                        "voiceId",
                        "old-woman",
                        "appearance",
                        Map.of("age", "old", "outfit", "lab-coat", "outfitColor", "#AA2233", "hairColor", "blue"))));

        KINDS.get("script-analysis").run(run(own, parameters));

        FilmPlan plan = new JsonMapper().readValue(own.resolve("plan.json"), FilmPlan.class);
        assertThat(plan.preferences())
                .isEqualTo(new CulturalPreferences(Culture.TAMIL, null, Palette.WARM, null, null, null));
        assertThat(plan.scenes()).extracting(Scene::culture).containsOnly("tamil");
        CastMember anna = plan.castMember("Anna");
        assertThat(anna.voiceId()).isEqualTo("old-woman");
        assertThat(anna.age()).isEqualTo(CastMember.Age.OLD);
        assertThat(anna.appearance())
                .isEqualTo(new Appearance(null, null, null, null, Appearance.Outfit.LAB_COAT, 0xaa2233, null, null));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path film(String name) {
        return directory.resolve("film").resolve(name);
    }

    private static TaskRun run(Path files, Map<String, Object> parameters) {
        var json = new JsonMapper();
        return TestRun.of(json.valueToTree(parameters), files);
    }

    private static Map<String, Object> parameters(String script) {
        return new HashMap<>(Map.of(
                "title",
                "Anna",
                "script",
                script,
                "style",
                "storybook",
                "language",
                "en",
                "seed",
                7,
                "width",
                256,
                "height",
                144,
                "watermark",
                true));
    }
}
