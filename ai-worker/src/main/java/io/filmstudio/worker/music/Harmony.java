package io.filmstudio.worker.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The chords of a section, one a bar, as degrees of its scale. */
final class Harmony {

    private static final int TONIC = 0;
    private static final int SUBDOMINANT = 3;
    private static final int DOMINANT = 4;

    private Harmony() {}

    /** A progression over and over; it leads on with a dominant, or closes on the tonic when the music ends. */
    static List<Integer> of(Section section, SplittableRandom random) {
        List<List<Integer>> progressions = section.palette().progressions();
        List<Integer> progression = progressions.get(random.nextInt(progressions.size()));
        List<Integer> chords = new ArrayList<>();
        int bars = section.bars();
        for (int bar = 0; bar < bars; bar++) {
            chords.add(progression.get(bar % progression.size()));
        }
        if (section.last()) {
            close(chords);
        } else if (bars > 1) {
            chords.set(bars - 1, DOMINANT);
        }
        return chords;
    }

    private static void close(List<Integer> chords) {
        int bars = chords.size();
        chords.set(bars - 1, TONIC);
        if (bars > 1) {
            chords.set(bars - 2, DOMINANT);
        }
        if (bars > 3) {
            chords.set(bars - 3, SUBDOMINANT);
        }
    }
}
