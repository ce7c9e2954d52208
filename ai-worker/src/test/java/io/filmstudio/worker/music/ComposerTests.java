package io.filmstudio.worker.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposerTests {

    private static final String STORM_AND_CALM =
            """
            EXT. SEA - NIGHT

            NARRATOR: A storm, lightning, danger!

            EXT. BEACH - MORNING

            NARRATOR: Peace, quiet and calm, softly.
            """;

    private final Composer composer = new Composer();

    @Test
    void musicIsAsLongAsTheFilmAndNeverSilentBeforeItsEnd() throws Exception {
        FilmPlan plan = plan(STORM_AND_CALM, 7);

        Soundtrack music = composer.score(plan, timings(plan, 9));

        assertThat(music.seconds()).isCloseTo(24, within(1e-9));
        for (int second = 0; second < 22; second++) {
            assertThat(rms(music, second, second + 1)).as("second " + second).isBetween(300.0, 12_000.0);
        }
    }

    @Test
    void theEndFadesToNothing() throws Exception {
        FilmPlan plan = plan(STORM_AND_CALM, 7);

        Soundtrack music = composer.score(plan, timings(plan, 5));

        double seconds = music.seconds();
        assertThat(rms(music, seconds - 0.5, seconds)).isLessThan(rms(music, seconds - 3, seconds - 2) / 4);
        assertThat(music.samples()[music.samples().length - 1]).isZero();
    }

    @Test
    void theSeedDecidesEveryByte() throws Exception {
        FilmPlan plan = plan(STORM_AND_CALM, 7);
        List<SceneTiming> timings = timings(plan, 4);

        short[] first = composer.score(plan, timings).samples();

        assertThat(new Composer().score(plan, timings).samples()).isEqualTo(first);
        assertThat(composer.score(plan(STORM_AND_CALM, 8), timings).samples()).isNotEqualTo(first);
    }

    @Test
    void nothingIsClipped() throws Exception {
        Soundtrack tune = composer.tune("an epic battle of heroes", Genre.ELECTRONIC, 12, 1);

        int peak = IntStream.range(0, tune.samples().length)
                .map(at -> Math.abs(tune.samples()[at]))
                .max()
                .orElse(0);
        assertThat(peak).isBetween(6000, 29_000);
    }

    @Test
    void tunesHaveTheLengthAskedForAndSoundLikeTheirGenre() throws Exception {
        Soundtrack lullaby = composer.tune("for a sleepy child", Genre.LULLABY, 7.5, 3);
        Soundtrack jazz = composer.tune("for a sleepy child", Genre.JAZZ, 7.5, 3);

        assertThat(lullaby.seconds()).isCloseTo(7.5, within(1e-4));
        assertThat(jazz.samples()).isNotEqualTo(lullaby.samples());
    }

    @Test
    void anInterruptEndsTheMusic() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> composer.tune("for a sleepy child", Genre.LULLABY, 7.5, 3));
    }

    @Test
    void genresAreFoundInPrompts() {
        assertThat(Genre.in("a slow Jazz ballad")).isEqualTo(Genre.JAZZ);
        assertThat(Genre.in("a popular folk tune")).isEqualTo(Genre.FOLK);
        assertThat(Genre.in("🎉")).isEqualTo(Genre.CINEMATIC);
    }

    private static FilmPlan plan(String script, long seed) {
        return new ScriptAnalyst()
                .analyse(new ScriptRequest(
                        "A title", script, Style.STORYBOOK, "en", seed, null, Pacing.NORMAL, 1280, 720, false));
    }

    /** Cards of three seconds and story scenes of {@code seconds} without lines. */
    private static List<SceneTiming> timings(FilmPlan plan, double seconds) {
        return plan.scenes().stream()
                .map(scene -> new SceneTiming(scene.index(), scene.place() == Place.CARD ? 3 : seconds, List.of()))
                .toList();
    }

    private static double rms(Soundtrack music, double start, double end) {
        int from = (int) (start * Soundtrack.SAMPLE_RATE) * Soundtrack.CHANNELS;
        int to = (int) (end * Soundtrack.SAMPLE_RATE) * Soundtrack.CHANNELS;
        double energy = 0;
        for (int at = from; at < to; at++) {
            energy += (double) music.samples()[at] * music.samples()[at];
        }
        return Math.sqrt(energy / (to - from));
    }
}
