package io.filmstudio.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddScriptsTests {

    static Stream<String> oddScripts() {
        return Stream.of(
                "",
                " \n\t\n ",
                "Hello",
                "🎉🎉🎉",
                "\u0000\uFFFF\uD800 broken \uDC00",
                "INT. KITCHEN - DAY\n\nEXT. FOREST - NIGHT\n\nEXT. MARS",
                "MAYA:\n\nMAYA:   \n\n: nobody\n\nTOM: (silent)",
                "\"".repeat(501),
                "(".repeat(5000) + ")".repeat(4000),
                "a".repeat(20_000),
                "word ".repeat(500),
                ". ".repeat(5000),
                "Mr. ".repeat(5000),
                "'a,' said Mr. ".repeat(2000),
                "A".repeat(3000) + ": " + "hi ".repeat(400),
                "ஒரு ஊரில் ஒரு ராஜா இருந்தார். அவர் மிகவும் நல்லவர்.",
                "एक समय की बात है। राजा ने कहा, \"मैं आ रहा हूँ।\"",
                "昔々、あるところに、おじいさんとおばあさんが住んでいました。".repeat(30),
                "<script>alert('x')</script> \"; drop table scenes; -- {{7*7}} ${jndi:x} %s%n",
                "INT. \nEXT.\nINT./EXT. -- - - NIGHT\nScene 1:\nScene:");
    }

    @ParameterizedTest
    @MethodSource("oddScripts")
    void everyTextMakesAWholePlanInNoTime(String script) {
        FilmPlan plan = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Films.of(script));

        assertSound(plan);
    }

    @Test
    void randomMixturesOfScriptPartsMakeWholePlans() {
        String[] parts = {
            "INT. ",
            "EXT. ",
            " - NIGHT",
            "\n",
            "\n\n",
            "MAYA",
            ": ",
            "\"",
            "said ",
            "the Sun",
            ", ",
            ". ",
            "!",
            "(",
            ")",
            "he ",
            "old ",
            "woman ",
            "in a blue coat",
            "'",
            "🎉",
            "Mr. ",
            "CUT TO:",
            "Title: ",
            "—",
            "A ",
            "wind "
        };
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            String script = IntStream.range(0, random.nextInt(40))
                    .mapToObj(i -> parts[random.nextInt(parts.length)])
                    .collect(Collectors.joining());
            assertSound(Films.of(script, round));
        }
    }

    @Test
    void longSentencesAreCutWithoutLosingAWord() {
        String sentence = IntStream.range(0, 499).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")) + ".";

        FilmPlan plan = Films.of(sentence);

        assertThat(plan.scenes().stream()
                        .flatMap(scene -> scene.beats().stream())
                        .map(beat -> beat.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("W" + sentence.substring(1));
        assertThat(plan.scenes()).hasSizeGreaterThan(8);
    }

    @Test
    void longWordsAreCutBetweenLettersWithTheirMarks() {
        String family = "👩\u200D👩\u200D👧";

        assertThat(Films.of(family.repeat(60)).scenes().get(1).beats())
                .allSatisfy(beat -> assertThat(beat.text().replace(family, "")).isEmpty());
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        String script = Films.example("north-wind-and-sun.txt");

        assertThat(Films.of(script, 3)).isEqualTo(Films.of(script, 3)).isNotEqualTo(Films.of(script, 4));
    }

    private static void assertSound(FilmPlan plan) {
        assertThat(plan.title()).isNotBlank();
        assertThat(plan.scenes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(plan.scenes().getFirst().kind()).isEqualTo(Scene.Kind.TITLE);
        assertThat(plan.scenes().getLast().kind()).isEqualTo(Scene.Kind.END);
        assertThat(new HashSet<>(
                        plan.cast().stream().map(member -> member.name()).toList()))
                .hasSameSizeAs(plan.cast());
        for (int index = 0; index < plan.scenes().size(); index++) {
            Scene scene = plan.scenes().get(index);
            assertThat(scene.index()).isEqualTo(index);
            scene.present().forEach(plan::castMember);
            scene.beats().forEach(beat -> {
                assertThat(beat.text()).isNotBlank().hasSizeLessThanOrEqualTo(86);
                assertThat(beat.speaker() == null || scene.present().contains(beat.speaker()))
                        .isTrue();
            });
        }
    }
}
