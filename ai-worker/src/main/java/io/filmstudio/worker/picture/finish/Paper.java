package io.filmstudio.worker.picture.finish;

import io.filmstudio.worker.picture.canvas.Dice;

/** The unevenness of paper: coarse clouds of pigment and a fine tooth, from 0 to 1. */
final class Paper {

    private final Dice dice;
    private final double scale;

    Paper(long seed, double scale) {
        this.dice = new Dice(seed).part("paper");
        this.scale = Math.max(0.2, scale);
    }

    double at(double x, double y) {
        return 0.6 * smooth(x / (60 * scale), y / (60 * scale), 1)
                + 0.4 * smooth(x / (3.2 * scale), y / (3.2 * scale), 2);
    }

    double smooth(double x, double y, int sheet) {
        long cellX = (long) Math.floor(x);
        long cellY = (long) Math.floor(y);
        double shareX = ease(x - cellX);
        double shareY = ease(y - cellY);
        double upper = mix(knot(cellX, cellY, sheet), knot(cellX + 1, cellY, sheet), shareX);
        double lower = mix(knot(cellX, cellY + 1, sheet), knot(cellX + 1, cellY + 1, sheet), shareX);
        return mix(upper, lower, shareY);
    }

    private double knot(long x, long y, int sheet) {
        return dice.at(x * 73_856_093L + y * 19_349_663L + sheet * 83_492_791L);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double ease(double share) {
        return share * share * (3 - 2 * share);
    }
}
