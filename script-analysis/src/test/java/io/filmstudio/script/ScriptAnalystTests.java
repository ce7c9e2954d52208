package io.filmstudio.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.TimeOfDay;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptAnalystTests {

    @Test
    void printedScreenplayFormIsRead() {
        FilmPlan plan = Films.of(
                """
                INT. BAR - NIGHT

                          DETECTIVE MILLS
                     (tired)
                     Give me the truth,
                     Ruby.

                          RUBY (O.S.)
                     No.

                CUT TO:

                ext. forest - later

                Ruby runs.
                """);

        assertThat(beats(plan))
                .extracting(Beat::speaker, Beat::text, Beat::action)
                .containsExactly(
                        tuple("Detective Mills", "Give me the truth, Ruby.", "tired"),
                        tuple("Ruby", "No.", null),
                        tuple(null, "Ruby runs.", null));
        assertThat(plan.scenes().get(2))
                .extracting(Scene::place, Scene::timeOfDay, Scene::present)
                .containsExactly(Place.FOREST, TimeOfDay.NIGHT, List.of("Ruby"));
    }

    @Test
    void speakersInLowerCaseAndQuotedLinesAreRead() {
        FilmPlan plan = Films.of(
                """
                int. spaceship - night

                zara: "Where are we?"

                robot: Lost.

                zara: (sighing) Again?
                """);

        assertThat(beats(plan))
                .extracting(Beat::speaker, Beat::text)
                .containsExactly(tuple("Zara", "Where are we?"), tuple("Robot", "Lost."), tuple("Zara", "Again?"));
        assertThat(plan.castMember("Zara").gender()).isEqualTo(Gender.WOMAN);
        assertThat(plan.castMember("Robot").traits()).containsExactly("robot");
    }

    @Test
    void attributionBeforeAfterAndInTheMiddleIsUnderstood() {
        FilmPlan plan = Films.of(
                """
                A girl named Noor met old Hassan in the desert. Hassan said: "There is no water." "You are wrong,"
                said Noor, "and I will show you." He laughed. "Show me then," he answered. "Follow me!" she cried.
                """);

        assertThat(beats(plan))
                .filteredOn(beat -> beat.speaker() != null)
                .extracting(Beat::speaker, Beat::text)
                .containsExactly(
                        tuple("Hassan", "There is no water."),
                        tuple("Noor", "You are wrong, and I will show you."),
                        tuple("Hassan", "Show me then."),
                        tuple("Noor", "Follow me!"));
        assertThat(plan.cast())
                .extracting(CastMember::name, CastMember::gender)
                .containsExactly(tuple("Hassan", Gender.MAN), tuple("Noor", Gender.WOMAN));
    }

    @Test
    void quotesWithoutAttributionTakeTurns() {
        FilmPlan plan = Films.of(
                """
                "Are you there?" asked Tom.

                "Yes," said Anna.

                "Then open the door."

                "Never."
                """);

        assertThat(beats(plan)).extracting(Beat::speaker).containsExactly("Tom", "Anna", "Tom", "Anna");
    }

    @Test
    void singleQuotesAreSpeechAndApostrophesAreNot() {
        FilmPlan plan = Films.of("'I can't stay,' said Tom. The dog's bowl was empty.");

        assertThat(beats(plan))
                .extracting(Beat::speaker, Beat::text)
                .containsExactly(tuple("Tom", "I can't stay."), tuple(null, "The dog's bowl was empty."));
    }

    @Test
    void descriptionsTellKindAgeAndClothes() {
        FilmPlan plan = Films.of(
                """
                EXT. STREET - DAY

                PRIYA (25), in a yellow raincoat, waits. A robot named Pip rolls by. The driver, RAJU, 60s, grey moustache, grins.

                YOUSSEF (a boy of ten): Hello, Pip!

                PRIYA: Stop.

                RAJU: Madam?

                PIP: Beep.
                """);

        assertThat(plan.cast())
                .extracting(CastMember::name, CastMember::gender, CastMember::age, CastMember::traits)
                .contains(
                        tuple("Priya", Gender.WOMAN, Age.YOUNG, List.of("yellow raincoat")),
                        tuple("Raju", Gender.MAN, Age.OLD, List.of("grey moustache")),
                        tuple("Youssef", Gender.MAN, Age.CHILD, List.of()));
        assertThat(plan.castMember("Pip").traits()).containsExactly("robot");
    }

    @Test
    void anUnseenVoiceIsNobodyOfTheCast() {
        FilmPlan plan = Films.of("Anna stopped in the forest. \"Come here,\" said a deep voice.");

        assertThat(plan.cast()).extracting(CastMember::name).containsExactly("Anna");
        assertThat(beats(plan).getLast()).extracting(Beat::speaker, Beat::text).containsExactly(null, "Come here.");
    }

    @Test
    void aSentenceInPiecesStaysInOneShot() {
        FilmPlan plan = Films.of(Films.example("north-wind-and-sun.txt"));

        for (Scene scene : plan.scenes()) {
            for (int at = 1; at < scene.beats().size(); at++) {
                Beat before = scene.beats().get(at - 1);
                if (before.text().endsWith(",")) {
                    assertThat(scene.beats().get(at).shot()).isEqualTo(before.shot());
                }
            }
        }
        assertThat(beats(plan)).extracting(Beat::shot).contains(Beat.Shot.values());
    }

    @Test
    void unknownPlacesAreOpenLandAndKnownOnesCarryOn() {
        FilmPlan plan = Films.of(
                """
                EXT. ZORBLAX - DAY

                NARRATOR: Nobody had ever been there.
                """);
        assertThat(plan.scenes().get(1).place()).isEqualTo(Place.OPEN_LAND);

        FilmPlan prose = Films.of(
                """
                They rowed across the wide lake until their arms hurt and the stars came out above them one by one.

                Nobody spoke a word, for everybody knew what it had cost to come so far, and what was still to be done.
                """);
        assertThat(prose.scenes())
                .extracting(Scene::place)
                .contains(Place.RIVER)
                .doesNotContain(Place.OPEN_LAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moral: Slow and steady wins the race.",
                "Remember: slow and steady wins the race.",
                "NOTICE: Do not try this at home."
            })
    void aLabelledLineSilencesNoStory(String labelled) {
        String story =
                "A hare laughed at a tortoise in the forest. They ran a race.\n\nThe hare slept under a tree.\n\n";

        assertThat(said(Films.of(story + labelled)))
                .contains("A hare laughed at a tortoise")
                .contains("The hare slept")
                .contains(labelled.substring(labelled.indexOf(' ') + 1));
    }

    @Test
    void chaptersAreNobody() {
        FilmPlan plan = Films.of(
                "Chapter 1: The boat leaves at dawn.\nA storm comes.\n\nChapter 2: The boat is lost. It is night.");

        assertThat(plan.cast()).isEmpty();
        assertThat(said(plan))
                .contains("The boat leaves")
                .contains("A storm comes")
                .contains("The boat is lost");
    }

    @Test
    void namesWithoutCapitalsComeAgainOrStandBeforeMostLines() {
        FilmPlan story = Films.of("सीख: सब्र करो। एक राजा था। वह जंगल में रहता था।\n\nवह बहुत दयालु था।");
        FilmPlan again = Films.of("एक राजा था। वह आया।\n\nराजा: मैं आ गया।\n\nसब चुप थे। रात हुई।\n\nराजा: बोलो।");
        FilmPlan dialogue = Films.of("राम: नमस्ते।\n\nसीता: नमस्ते, राम।");
        FilmPlan chinese = Films.of("小明：你好。\n\n小红：你好。");

        assertThat(story.cast()).isEmpty();
        assertThat(said(story)).contains("सीख: सब्र करो।").contains("दयालु");
        assertThat(beats(again)).extracting(Beat::speaker).containsExactly("राजा", "राजा");
        assertThat(beats(dialogue)).extracting(Beat::speaker).containsExactly("राम", "सीता");
        assertThat(beats(chinese)).extracting(Beat::speaker).containsExactly("小明", "小红");
    }

    @ParameterizedTest
    @ValueSource(strings = {"एक राजा था।", "从前有一只狐狸。", "Was it there?", "ایک بادشاہ تھا۔", "And then…"})
    void aFirstSentenceIsNoTitle(String sentence) {
        FilmPlan plan = Films.of(sentence + "\n\nThe sea was calm.");

        assertThat(plan.title()).isEqualTo("A title");
        assertThat(said(plan)).contains(sentence);
    }

    private static String said(FilmPlan plan) {
        return beats(plan).stream().map(Beat::text).collect(Collectors.joining(" "));
    }

    @Test
    void aWantedLengthChangesThePace() {
        String script = Films.example("lighthouse.txt");
        ScriptAnalyst analyst = new ScriptAnalyst();

        FilmPlan longer = analyst.analyse(Films.request(script, 1, 60.0));
        double seconds = longer.scenes().stream()
                .mapToDouble(scene -> analyst.estimateSeconds(longer, scene))
                .sum();

        assertThat(seconds).isBetween(55.0, 62.0);
        assertThat(analyst.analyse(Films.request(script, 1, 5.0)).pace()).isEqualTo(0.8);
    }

    private static List<Beat> beats(FilmPlan plan) {
        return plan.scenes().stream().flatMap(scene -> scene.beats().stream()).toList();
    }
}
