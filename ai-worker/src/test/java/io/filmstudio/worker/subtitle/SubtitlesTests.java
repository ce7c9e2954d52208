package io.filmstudio.worker.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubtitlesTests {

    private static final List<String> LETTERS =
            List.of("abcdefghijklmn", "абвгдежзийкл", "अआइईउऊएऐ", "அஆஇஈஉஊ", "אבגדהוז", "가나다라마바", "กขคงจฉช");

    @Test
    void shortLineIsOneCueInTimeWithItsWords() {
        List<Cue> cues = Subtitles.of(scene(10, spoken(1, "Come on. Not tonight!")));

        assertThat(cues).hasSize(1);
        assertThat(cues.getFirst().lines()).containsExactly("Come on. Not tonight!");
        assertThat(cues.getFirst().start()).isEqualTo(1);
        assertThat(cues.getFirst().end()).isBetween(3.0, 3.4);
    }

    @Test
    void longSentenceIsSplitAtItsComma() {
        List<Cue> cues = Subtitles.of(
                scene(
                        30,
                        spoken(
                                0,
                                "The fishing boat lies safe at the quay beside the little red house, and children wave at the old lighthouse on the hill.")));

        assertThat(cues).hasSize(2);
        assertThat(cues.getFirst().lines().getLast()).endsWith("house,");
    }

    @Test
    void wordLongerThanALineIsCutIntoPieces() {
        List<Cue> cues = Subtitles.of(scene(20, spoken(0, "x".repeat(200))));

        assertThat(cues).allSatisfy(SubtitlesTests::isReadable);
        assertThat(String.join(
                        "", cues.stream().flatMap(cue -> cue.lines().stream()).toList()))
                .isEqualTo("x".repeat(200));
    }

    @Test
    void joinersStayAndOtherInvisibleSignsGo() {
        String persian = "می\u200Cخواهم";
        String family = "👩\u200D👩\u200D👧";

        List<Cue> cues = Subtitles.of(scene(9, spoken(1, persian + " " + family + " so\u00ADft \u200D")));

        assertThat(cues.getFirst().lines()).containsExactly(persian + " " + family + " soft");
    }

    @Test
    void aLongWordIsCutBetweenLettersWithTheirMarks() {
        String letter = "क्षि";
        String family = "👩\u200D👩\u200D👧";

        for (String one : List.of(letter, family)) {
            List<Cue> cues = Subtitles.of(scene(20, spoken(0, one.repeat(70))));

            assertThat(cues.stream().flatMap(cue -> cue.lines().stream()))
                    .allSatisfy(line -> assertThat(line.replace(one, "")).isEmpty());
        }
    }

    @Test
    void wideCharactersTakeTwiceTheRoomAndNeedNoSpaces() {
        List<Cue> cues = Subtitles.of(scene(30, spoken(0, "很久以前， 有一只狐狸， 它住在森林里。 它每天都去河边喝水， 有一天它看见一串葡萄。")));

        List<String> lines = cues.stream().flatMap(cue -> cue.lines().stream()).toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).hasSizeBetween(1, 21).doesNotContain(" "));
        assertThat(String.join("", lines)).isEqualTo("很久以前，有一只狐狸，它住在森林里。它每天都去河边喝水，有一天它看见一串葡萄。");
    }

    @Test
    void lineWithoutWordTimesIsSpreadOverItsTime() {
        SpokenLine line = new SpokenLine(0, null, "one two three", 2, 5, List.of(), List.of());

        assertThat(Subtitles.of(new SceneTiming(1, 8, List.of(line))))
                .singleElement()
                .satisfies(cue -> assertThat(cue.lines()).containsExactly("one two three"));
    }

    @Test
    void randomTextsGiveReadableCuesInOrderThatKeepEveryWord() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = randomText(random);
            List<Cue> cues = Subtitles.of(scene(400, spoken(1, text), spoken(200, text)));

            assertThat(cues).allSatisfy(SubtitlesTests::isReadable);
            for (int i = 1; i < cues.size(); i++) {
                assertThat(cues.get(i).start())
                        .isGreaterThanOrEqualTo(cues.get(i - 1).end());
            }
            assertThat(String.join(
                            " ",
                            cues.stream().flatMap(cue -> cue.lines().stream()).toList()))
                    .isEqualTo(text + " " + text);
        }
    }

    @Test
    void filesHaveTheTimesAndCannotBeBrokenByWords() {
        List<Cue> cues = List.of(new Cue(3661.5, 3663.25, List.of("a --> b", "<i> & c")).later(1));

        assertThat(SubtitleFiles.srt(cues)).isEqualTo("1\n01:01:02,500 --> 01:01:04,250\na -> b\n<i> & c\n\n");
        assertThat(SubtitleFiles.vtt(cues))
                .isEqualTo("WEBVTT\n\n01:01:02.500 --> 01:01:04.250\na --&gt; b\n&lt;i&gt; &amp; c\n\n");
    }

    private static void isReadable(Cue cue) {
        assertThat(cue.lines()).hasSizeBetween(1, 2).allSatisfy(line -> assertThat(line.length())
                .isBetween(1, Subtitles.LINE));
        assertThat(cue.end()).isGreaterThan(cue.start());
    }

    private static String randomText(Random random) {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            String letters = LETTERS.get(random.nextInt(LETTERS.size()));
            words.add(letters.substring(0, 1 + random.nextInt(letters.length()))
                    + (random.nextInt(6) == 0 ? List.of(".", ",", "!", "?").get(random.nextInt(4)) : ""));
        }
        return String.join(" ", words);
    }

    /** Each word takes half a second. */
    private static SpokenLine spoken(double start, String text) {
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String word : text.split(" ")) {
            words.add(new Word(word, at, at + 0.5));
            at += 0.5;
        }
        return new SpokenLine(0, "MAYA", text, start, at, words, List.of());
    }

    private static SceneTiming scene(double seconds, SpokenLine... lines) {
        return new SceneTiming(1, seconds, List.of(lines));
    }
}
