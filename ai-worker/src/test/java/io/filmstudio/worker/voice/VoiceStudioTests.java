package io.filmstudio.worker.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceStudioTests {

    private static final VoiceStudio STUDIO = new VoiceStudio();
    private static final String DIALOGUE =
            """
            INT. KITCHEN - NIGHT

            Her grandfather TOMAS, white-bearded, sits by the window.

            MAYA: I promised my father that I would keep the light burning.

            TOMAS: Never in 1999, Dr. Smith!
            """;

    @Test
    void wordsAndSoundsFollowOneAnotherInsideTheScene() throws Exception {
        FilmPlan plan = plan(DIALOGUE);
        Recording recording = STUDIO.record(plan, plan.scenes().get(1));

        double seconds = recording.timing().seconds();
        assertThat(seconds * plan.framesPerSecond() % 1).isCloseTo(0, within(1e-9));
        assertThat(recording.samples()).hasSize((int) Math.round(seconds * Recording.SAMPLE_RATE));
        double end = 0;
        for (SpokenLine line : recording.timing().lines()) {
            assertThat(line.start()).isGreaterThanOrEqualTo(end);
            assertInOrder(line);
            end = line.end();
        }
        assertThat(seconds - end).isGreaterThanOrEqualTo(0.9);
    }

    private static void assertInOrder(SpokenLine line) {
        double at = line.start();
        for (Word word : line.words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(at - 1e-9);
            assertThat(word.end()).isGreaterThan(word.start());
            at = word.end();
        }
        assertThat(at).isLessThanOrEqualTo(line.end());
        double sound = line.start();
        for (Phone phone : line.phones()) {
            assertThat(phone.start()).isCloseTo(sound, within(1e-9));
            sound = phone.end();
        }
        assertThat(sound).isCloseTo(line.end(), within(1e-3));
    }

    @Test
    void everyWrittenWordIsTimedAndEveryLineIsHeard() throws Exception {
        FilmPlan plan = plan(DIALOGUE);
        Scene scene = plan.scenes().get(1);
        Recording recording = STUDIO.record(plan, scene);

        List<SpokenLine> lines = recording.timing().lines();
        assertThat(lines).hasSameSizeAs(scene.beats());
        for (int beat = 0; beat < lines.size(); beat++) {
            String words = lines.get(beat).words().stream().map(Word::text).collect(Collectors.joining(" "));
            assertThat(words).isEqualTo(scene.beats().get(beat).text());
            lines.get(beat).words().forEach(word -> assertThat(rms(recording, word.start(), word.end()))
                    .as(word.text())
                    .isGreaterThan(300));
            assertThat(rms(recording, lines.get(beat).start(), lines.get(beat).end()))
                    .isBetween(2000.0, 6000.0);
        }
        assertThat(rms(recording, 0, lines.getFirst().start() - 0.01)).isZero();
    }

    @Test
    void thePlanDecidesEveryByteAndTheSpeakerTheVoice() throws Exception {
        FilmPlan plan = plan("INT. ROOM - DAY\n\nANNA: Hello.\n\nTOM: Hello.\n\nNARRATOR: Hello.");
        Scene scene = plan.scenes().get(1);

        Recording first = STUDIO.record(plan, scene);
        Recording again = new VoiceStudio().record(plan, scene);

        assertThat(again.samples()).isEqualTo(first.samples());
        assertThat(again.timing()).isEqualTo(first.timing());
        List<Integer> crossings = first.timing().lines().stream()
                .map(line -> crossings(first, line.start(), line.end()))
                .distinct()
                .toList();
        assertThat(crossings).hasSize(3);
    }

    @Test
    void aSlowerPaceTakesLonger() throws Exception {
        String script = "NARRATOR: The light was still shining.";

        double usual = seconds(plan(script, Pacing.NORMAL));
        double slow = seconds(plan(script, Pacing.SLOW));

        assertThat(slow).isGreaterThan(usual * 1.08);
    }

    private static double seconds(FilmPlan plan) throws Exception {
        return STUDIO.record(plan, plan.scenes().get(1))
                .timing()
                .lines()
                .getFirst()
                .end();
    }

    @Test
    void cardsAreSilentAndThreeSecondsLong() throws Exception {
        FilmPlan plan = plan("Hello");

        Recording card = STUDIO.record(plan, plan.scenes().getFirst());

        assertThat(card.timing().seconds()).isEqualTo(3.0);
        assertThat(card.timing().lines()).isEmpty();
        assertThat(card.samples()).containsOnly((short) 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎉",
                "…",
                "—!?",
                "' ''",
                "a",
                "x1y2z3",
                "1,2,3.4.5.6",
                "000",
                "99999999999999999999",
                "٣ ४",
                "நன்றி",
                "你好",
                "𝟏𝟐",
                "९९९९९९९९९९९९९९९९९९",
                "<speak>&amp;</speak>",
                "http://a.b/c?d=e#f",
                "Æneïd naïve",
                "Mr. Mrs.",
                "§¶©®™",
                "NASA's UFO-like e-mail@home"
            })
    void anythingWrittenIsSpokenOrPassedOver(String text) throws Exception {
        FilmPlan plan = plan("NARRATOR: " + text);

        Recording recording = STUDIO.record(plan, plan.scenes().get(1));

        recording.timing().lines().forEach(line -> assertThat(line.end()).isGreaterThan(line.start()));
        assertThat(recording.timing().seconds()).isBetween(2.9, 60.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"நன்றி 🎉 25%", "很久以前，有一只狐狸。", "สวัสดีครับ", "むかしむかし", "옛날 옛적에", "𝟏𝟐"})
    void whatIsNotLatinIsStillHeard(String text) throws Exception {
        FilmPlan plan = plan("NARRATOR: " + text);

        Recording recording = STUDIO.record(plan, plan.scenes().get(1));

        recording.timing().lines().getFirst().words().forEach(word -> assertThat(
                        rms(recording, word.start(), word.end()))
                .as(word.text())
                .isGreaterThan(300));
    }

    @Test
    void aLineThatTheVoiceCannotSayStaysSilent() throws Exception {
        FilmPlan plan = plan("NARRATOR: The light was still shining.", Pacing.NORMAL, "de");
        var broken = new LocalSpeaker(new Languages(Optional.empty(), List.of("en", "de")));

        Recording recording = STUDIO.record(plan, plan.scenes().get(1), broken);

        assertThat(recording.samples()).containsOnly((short) 0);
        assertThat(recording.timing().lines()).singleElement().satisfies(VoiceStudioTests::assertInOrder);
    }

    @Test
    void anInterruptEndsARecording() {
        FilmPlan plan = plan("NARRATOR: The light was still shining.");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> STUDIO.record(plan, plan.scenes().get(1)));
    }

    @Test
    void aTextIsReadOutWithANamedVoice() throws Exception {
        Recording man =
                STUDIO.read("Good morning. It is late!", NamedVoice.find("man").orElseThrow(), "en");
        Recording girl = STUDIO.read("Good morning. It is late!", NamedVoice.GIRL, "en");

        assertThat(man.timing().lines().getFirst().words())
                .extracting(Word::text)
                .containsExactly("Good", "morning.", "It", "is", "late!");
        assertThat(man.samples()).isNotEqualTo(girl.samples());
        assertThat(STUDIO.read(" ", NamedVoice.WOMAN, "en").timing().lines()).isEmpty();
    }

    @Test
    void aLanguageThatTheMachineSpeaksIsSpokenAsSuch() throws Exception {
        assumeThat(STUDIO.languages()).contains("es");

        Recording spanish = STUDIO.read("¿Dónde está el gato?", NamedVoice.WOMAN, "es-MX");

        assertInOrder(spanish.timing().lines().getFirst());
        assertThat(rms(spanish, 0.8, 1.6)).isGreaterThan(1000);
        assertThat(spanish.samples())
                .isNotEqualTo(STUDIO.read("¿Dónde está el gato?", NamedVoice.WOMAN, "en")
                        .samples());
    }

    @Test
    void chineseIsSpokenAsSuchWhereTheMachineCan() throws Exception {
        assumeThat(STUDIO.languages()).contains("zh");

        Recording chinese = STUDIO.read("很久以前，有一只狐狸。", NamedVoice.WOMAN, "zh-Hans");

        assertInOrder(chinese.timing().lines().getFirst());
        assertThat(chinese.timing().lines().getFirst().phones())
                .as("ten syllables, and no English numbers for their tones")
                .hasSizeBetween(15, 45);
    }

    @Test
    void englishIsAlwaysSpoken() throws Exception {
        assertThat(STUDIO.languages()).startsWith("en");
    }

    private static double rms(Recording recording, double start, double end) {
        int from = (int) (start * Recording.SAMPLE_RATE);
        int to = (int) (end * Recording.SAMPLE_RATE);
        double energy = 0;
        for (int at = from; at < to; at++) {
            energy += (double) recording.samples()[at] * recording.samples()[at];
        }
        return Math.sqrt(energy / (to - from));
    }

    private static int crossings(Recording recording, double start, double end) {
        int crossings = 0;
        for (int at = (int) (start * Recording.SAMPLE_RATE) + 1; at < (int) (end * Recording.SAMPLE_RATE); at++) {
            crossings += recording.samples()[at - 1] < 0 && recording.samples()[at] >= 0 ? 1 : 0;
        }
        return crossings;
    }

    private static FilmPlan plan(String script) {
        return plan(script, Pacing.NORMAL);
    }

    private static FilmPlan plan(String script, Pacing pacing) {
        return plan(script, pacing, "en");
    }

    private static FilmPlan plan(String script, Pacing pacing, String language) {
        return new ScriptAnalyst()
                .analyse(new ScriptRequest(
                        "A title", script, Style.STORYBOOK, language, 7, null, pacing, 1280, 720, false));
    }
}
