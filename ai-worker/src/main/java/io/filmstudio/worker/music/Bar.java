package io.filmstudio.worker.music;

import java.util.ArrayList;
import java.util.List;

/** One bar with its chord. */
record Bar(Section section, int index, int degree, int tonic) {

    private static final int DOMINANT = 4;
    private static final int FLAT_SEVENTH = 10;
    private static final int HIGHEST_ABOVE = 19;

    Note note(Part part, double beat, double beats, int key, int velocity) {
        double beatSeconds = section.beatSeconds();
        return new Note(part, section.barStart(index) + beat * beatSeconds, beats * beatSeconds, key, velocity);
    }

    /** The MIDI key of a degree in the octave that begins nearest to {@code from}. */
    int key(int degree, int from) {
        int octaves = Math.round((from - tonic) / 12f);
        int key = tonic + halfTones(degree) + 12 * octaves;
        return key > from + HIGHEST_ABOVE ? key - 12 : key;
    }

    /** The triad on the bar's degree, turned so that it begins at {@code lowest} or just above. */
    List<Integer> chord(int lowest) {
        List<Integer> keys = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            int key = tonic + halfTones(degree + 2 * third);
            keys.add(lowest + Math.floorMod(key - lowest, 12));
        }
        keys.sort(null);
        return keys;
    }

    /** Half-tones above the tonic; while a dominant sounds the seventh step leads up to the tonic, in minor too. */
    private int halfTones(int step) {
        int halfTones = section.palette().scale().halfTones(step);
        boolean leading = degree == DOMINANT && Math.floorMod(halfTones, 12) == FLAT_SEVENTH;
        return leading ? halfTones + 1 : halfTones;
    }

    int nearestChordDegree(int wanted) {
        int best = degree;
        for (int octave = -7; octave <= 14; octave += 7) {
            for (int third = 0; third < 3; third++) {
                int candidate = degree + 2 * third + octave;
                best = Math.abs(candidate - wanted) < Math.abs(best - wanted) ? candidate : best;
            }
        }
        return best;
    }
}
