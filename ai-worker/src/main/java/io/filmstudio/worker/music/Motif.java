package io.filmstudio.worker.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A short figure that all melodies of a piece are made of, so that they belong together. */
record Motif(List<Step> steps) {

    private static final double[][] RHYTHMS = {
        {0, 1, 2}, {0, 1.5, 2}, {0, 2, 3}, {0, 0.5, 1, 2}, {0, 1, 1.5, 2}, {0, 2, 2.5, 3}, {0, 1.5, 2, 3}
    };

    /** A note: beat in the bar and degrees above the chord's third or fifth. */
    record Step(double beat, int degree) {}

    static Motif of(SplittableRandom random) {
        double[] rhythm = RHYTHMS[random.nextInt(RHYTHMS.length)];
        List<Step> steps = new ArrayList<>();
        int degree = 2 * random.nextInt(3);
        for (double beat : rhythm) {
            steps.add(new Step(beat, degree));
            degree = Math.clamp(degree + random.nextInt(-2, 3), -1, 7);
        }
        return new Motif(List.copyOf(steps));
    }

    /** The second half of a phrase answers the first by turning downwards. */
    Motif answer() {
        int last = steps.size() - 1;
        List<Step> turned = new ArrayList<>();
        for (int at = 0; at <= last; at++) {
            int degree = at == last ? 0 : steps.get(last - at).degree();
            turned.add(new Step(steps.get(at).beat(), degree));
        }
        return new Motif(List.copyOf(turned));
    }
}
