package io.filmstudio.worker.music;

/** Seven steps of an octave for harmony, and those of them that melodies like. */
enum Scale {
    MAJOR(new int[] {0, 2, 4, 5, 7, 9, 11}, new int[] {0, 1, 2, 4, 5}),
    MIXOLYDIAN(new int[] {0, 2, 4, 5, 7, 9, 10}, new int[] {0, 1, 2, 4, 5}),
    DORIAN(new int[] {0, 2, 3, 5, 7, 9, 10}, new int[] {0, 2, 3, 4, 6}),
    MINOR(new int[] {0, 2, 3, 5, 7, 8, 10}, new int[] {0, 2, 3, 4, 6}),
    HARMONIC_MINOR(new int[] {0, 2, 3, 5, 7, 8, 11}, new int[] {0, 1, 2, 4, 6}),
    PHRYGIAN_DOMINANT(new int[] {0, 1, 4, 5, 7, 8, 10}, new int[] {0, 1, 2, 4, 5}),
    HIRAJOSHI(new int[] {0, 2, 3, 5, 7, 8, 10}, new int[] {0, 1, 2, 4, 5}),
    HAMSADHVANI(new int[] {0, 2, 4, 5, 7, 9, 11}, new int[] {0, 1, 2, 4, 6});

    private final int[] steps;
    private final int[] melodic;

    Scale(int[] steps, int[] melodic) {
        this.steps = steps;
        this.melodic = melodic;
    }

    /** Half-tones above the tonic of a degree counted from 0; degrees beyond 6 or below 0 are in other octaves. */
    int halfTones(int degree) {
        return steps[Math.floorMod(degree, steps.length)] + 12 * Math.floorDiv(degree, steps.length);
    }

    /** The degree, of those that melodies like, nearest below a degree or equal to it. */
    int melodicAtOrBelow(int degree) {
        int within = Math.floorMod(degree, steps.length);
        int best = melodic[0];
        for (int candidate : melodic) {
            best = candidate <= within ? candidate : best;
        }
        return degree - within + best;
    }
}
