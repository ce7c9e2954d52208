package io.filmstudio.worker.music;

import static io.filmstudio.worker.music.Instruments.*;

import io.filmstudio.plan.Mood;
import java.util.List;

/** The usual sound of every mood. */
final class MoodPalettes {

    private static final List<List<Integer>> WARM =
            List.of(List.of(0, 4, 5, 3), List.of(0, 2, 3, 0), List.of(0, 3, 0, 4));
    private static final List<List<Integer>> BRIGHT =
            List.of(List.of(0, 3, 4, 0), List.of(0, 5, 1, 4), List.of(0, 4, 3, 4));
    private static final List<List<Integer>> DARK =
            List.of(List.of(0, 5, 2, 6), List.of(0, 3, 5, 4), List.of(0, 6, 5, 4));
    private static final List<List<Integer>> UNEASY =
            List.of(List.of(0, 5, 0, 4), List.of(0, 0, 5, 6), List.of(0, 3, 0, 4));
    private static final List<List<Integer>> STRANGE =
            List.of(List.of(0, 3, 0, 6), List.of(0, 6, 3, 0), List.of(0, 2, 3, 0));
    private static final List<List<Integer>> BOLD =
            List.of(List.of(0, 6, 3, 0), List.of(0, 4, 5, 3), List.of(0, 3, 6, 0));
    private static final List<List<Integer>> TENDER =
            List.of(List.of(0, 5, 3, 4), List.of(0, 2, 5, 3), List.of(3, 4, 2, 5));

    private static final Palette CALM = new Palette(
            Scale.MAJOR, 74, WARM, FLUTE, HARP, STRINGS, CELLO, PIANO, Pattern.BROAD_ARPEGGIO, Groove.NONE, 0.4);
    private static final Palette JOYFUL = new Palette(
            Scale.MAJOR, 112, BRIGHT, FLUTE, GUITAR, STRINGS, BASS, GLOCKENSPIEL, Pattern.STRUM, Groove.LIGHT, 0.7);
    private static final Palette SAD = new Palette(
            Scale.MINOR, 60, DARK, CELLO, PIANO, STRINGS, CELLO, OBOE, Pattern.BROAD_ARPEGGIO, Groove.NONE, 0.35);
    private static final Palette TENSE = new Palette(
            Scale.HARMONIC_MINOR,
            104,
            UNEASY,
            HORN,
            PIZZICATO,
            TREMOLO_STRINGS,
            CELLO,
            PIANO,
            Pattern.OSTINATO,
            Groove.HEARTBEAT,
            0.3);
    private static final Palette MYSTERIOUS = new Palette(
            Scale.DORIAN, 66, STRANGE, CLARINET, CELESTA, CHOIR, CELLO, HARP, Pattern.ARPEGGIO, Groove.NONE, 0.35);
    private static final Palette HEROIC = new Palette(
            Scale.MIXOLYDIAN, 96, BOLD, HORN, STRINGS, STRINGS, CELLO, TRUMPET, Pattern.OSTINATO, Groove.MARCH, 0.6);
    private static final Palette ROMANTIC = new Palette(
            Scale.MAJOR, 70, TENDER, VIOLIN, PIANO, STRINGS, CELLO, HARP, Pattern.BROAD_ARPEGGIO, Groove.NONE, 0.5);
    private static final Palette PLAYFUL = new Palette(
            Scale.MAJOR,
            120,
            BRIGHT,
            CLARINET,
            PIZZICATO,
            PIZZICATO,
            BASSOON,
            MARIMBA,
            Pattern.OFFBEAT,
            Groove.NONE,
            0.8);

    private MoodPalettes() {}

    static Palette of(Mood mood) {
        return switch (mood) {
            case CALM -> CALM;
            case JOYFUL -> JOYFUL;
            case SAD -> SAD;
            case TENSE -> TENSE;
            case MYSTERIOUS -> MYSTERIOUS;
            case HEROIC -> HEROIC;
            case ROMANTIC -> ROMANTIC;
            case PLAYFUL -> PLAYFUL;
        };
    }
}
