package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import java.awt.geom.Path2D;

/** Outlines of land: everything below a line from one side of the stage to the other. */
final class Ridge {

    static final double LEFT = -500;
    static final double RIGHT = 1780;
    static final double BOTTOM = 1100;

    private Ridge() {}

    /** Rolling hills around a height. */
    static Path2D hills(Dice dice, double y, double swing, double length) {
        return below(x -> y
                + swing * (1 - 2 * dice.noise(x / length))
                + swing * 0.3 * (1 - 2 * dice.noise(x / length * 2.7 + 50)));
    }

    /** Pointed mountains. */
    static Path2D peaks(Dice dice, double y, double swing, double length) {
        return below(x -> {
            double sum = 0;
            double weight = 1;
            for (int octave = 0; octave < 4; octave++) {
                double position = x / length * Math.pow(2.1, octave) + 17 * octave;
                sum += weight * Math.abs(2 * dice.noise(position) - 1);
                weight *= 0.42;
            }
            return y + swing * (sum - 1);
        });
    }

    interface Height {
        double at(double x);
    }

    /** The band between two lines. */
    static Path2D between(Height upper, Height lower) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT, upper.at(LEFT));
        for (double x = LEFT; x <= RIGHT; x += 6) {
            path.lineTo(x, upper.at(x));
        }
        for (double x = RIGHT; x >= LEFT; x -= 6) {
            path.lineTo(x, lower.at(x));
        }
        path.closePath();
        return path;
    }

    static Path2D below(Height height) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT, BOTTOM);
        for (double x = LEFT; x <= RIGHT; x += 6) {
            path.lineTo(x, height.at(x));
        }
        path.lineTo(RIGHT, BOTTOM);
        path.closePath();
        return path;
    }
}
