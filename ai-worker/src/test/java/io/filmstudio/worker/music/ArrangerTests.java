package io.filmstudio.worker.music;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Mood;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangerTests {

    private static final int TONIC = 2;
    private static final int LEADING_TONE = 11;

    @ParameterizedTest
    @EnumSource(Mood.class)
    void melodiesStayInTheScaleAndInTheirRange(Mood mood) {
        Palette palette = MoodPalettes.of(mood);
        Set<Integer> scale =
                IntStream.range(0, 7).map(palette.scale()::halfTones).boxed().collect(Collectors.toSet());
        scale.add(LEADING_TONE);

        List<Note> melody = notes(palette, mood, Speech.none()).stream()
                .filter(note -> note.part() == Part.LEAD)
                .toList();

        assertThat(melody).isNotEmpty().allSatisfy(note -> {
            assertThat(scale).contains(Math.floorMod(note.key() - TONIC, 12));
            assertThat(note.key()).isBetween(48, 91);
        });
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void musicClosesOnItsTonic(Mood mood) {
        List<Note> notes = notes(MoodPalettes.of(mood), mood, Speech.none());

        Note lastBass = notes.stream()
                .filter(note -> note.part() == Part.BASS)
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(Math.floorMod(lastBass.key() - TONIC, 12)).isZero();
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.start() + note.seconds()).isLessThanOrEqualTo(40.01));
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void melodyAndChordsNeverRubWithinADominant(Mood mood) {
        List<Note> notes = notes(MoodPalettes.of(mood), mood, Speech.none());
        List<Note> lead =
                notes.stream().filter(note -> note.part() == Part.LEAD).toList();
        List<Note> pad = notes.stream().filter(note -> note.part() == Part.PAD).toList();

        long leadingTones = pad.stream()
                .filter(note -> Math.floorMod(note.key() - TONIC, 12) == LEADING_TONE)
                .filter(note -> lead.stream()
                        .filter(other -> other.start() < note.start() + note.seconds()
                                && note.start() < other.start() + other.seconds() - 1e-6)
                        .anyMatch(other -> Math.floorMod(other.key() - TONIC, 12) == LEADING_TONE - 1))
                .count();
        assertThat(leadingTones).isZero();
    }

    @Test
    void melodyStepsBackWhileSomebodySpeaks() {
        Palette palette = MoodPalettes.of(Mood.JOYFUL);
        SceneTiming talk = new SceneTiming(
                0, 40, List.of(new SceneTiming.SpokenLine(0, null, "talk", 0, 40, List.of(), List.of())));

        double alone = loudness(notes(palette, Mood.JOYFUL, Speech.none()));
        double under = loudness(notes(palette, Mood.JOYFUL, Speech.of(List.of(talk))));

        assertThat(under).isLessThan(alone * 0.75);
    }

    @Test
    void aCultureBringsItsInstruments() {
        Palette tamil = Palettes.of(Mood.JOYFUL, Style.STORYBOOK, "tamil");

        assertThat(tamil.scale()).isEqualTo(Scale.HAMSADHVANI);
        assertThat(tamil.chords()).isEqualTo(Instruments.SITAR);
        assertThat(tamil.groove()).isEqualTo(Groove.HAND_DRUMS);
    }

    private static double loudness(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.part() == Part.LEAD)
                .mapToInt(Note::velocity)
                .average()
                .orElseThrow();
    }

    private static List<Note> notes(Palette palette, Mood mood, Speech speech) {
        SplittableRandom random = new SplittableRandom(5);
        Arranger arranger = new Arranger(TONIC, Motif.of(random), speech, random);
        arranger.write(new Section(0, 20, palette, mood, false));
        arranger.write(new Section(20, 20, palette, mood, true));
        return arranger.notes();
    }
}
