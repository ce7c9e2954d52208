package io.filmstudio.worker.picture.canvas;

/** Arithmetic on four 8-bit channels in an int. */
public final class Pixels {

    private Pixels() {}

    /** Every channel times factor / 256, for factors up to 256. */
    public static int scale(int color, int factor) {
        int redBlue = ((color & 0xff00ff) * factor) >>> 8;
        int alphaGreen = ((color >>> 8) & 0xff00ff) * factor;
        return (redBlue & 0xff00ff) | (alphaGreen & 0xff00ff00);
    }

    /** The sum of two colours, each channel stopping at 255. */
    public static int add(int a, int b) {
        int red = Math.min(255, ((a >> 16) & 255) + ((b >> 16) & 255));
        int green = Math.min(255, ((a >> 8) & 255) + ((b >> 8) & 255));
        int blue = Math.min(255, (a & 255) + (b & 255));
        return red << 16 | green << 8 | blue;
    }

    /** A colour on the way from one to another, share from 0 to 256. */
    public static int mix(int from, int to, int share) {
        return scale(from, 256 - share) + scale(to, share);
    }
}
