package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Pixels;

/** Now and then lightning lights everything up for a moment. */
public final class Flash {

    private static final double PERIOD = 2.6;
    private static final double SECONDS = 0.42;

    private final Dice dice;

    public Flash(Dice dice) {
        this.dice = dice;
    }

    /** How bright the lightning is, from 0 to 1. */
    public double strength(double time) {
        long turn = (long) Math.floor(time / PERIOD);
        double since = time - turn * PERIOD - 0.3 - 1.6 * dice.at(turn);
        if (dice.at(turn + 500) > 0.72 || since < 0 || since > SECONDS) {
            return 0;
        }
        double flicker = since > 0.1 && since < 0.17 ? 0.35 : 1;
        return flicker * (1 - since / SECONDS);
    }

    void paint(Canvas canvas, double time) {
        int share = (int) (70 * strength(time));
        if (share > 0) {
            int[] pixels = canvas.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Pixels.mix(pixels[i], 0xdfe6ff, share);
            }
        }
    }
}
