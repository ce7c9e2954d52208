package io.filmstudio.worker.picture.finish;

import io.filmstudio.plan.Style;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Pixels;

/** Darker corners and the texture of film or paper, as one factor for each pixel. */
final class Surface {

    private static final int GRAIN = 1 << 16;

    private final int[] factors;
    private final int[] grain;

    Surface(Style style, int width, int height, long seed) {
        Paper paper = new Paper(seed, height / 720.0);
        double corner = corner(style);
        double texture = texture(style);
        this.factors = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dark = corner * away(2.0 * x / width - 1, 2.0 * y / height - 1);
                double tooth = texture == 0 ? 0 : texture * paper.at(x, y);
                factors[y * width + x] = (int) Math.round(256 * (1 - dark) * (1 - tooth));
            }
        }
        this.grain = grain(seed, width, strength(style));
    }

    /** 0 in the middle of the frame, 1 in its corners. */
    private static double away(double x, double y) {
        return Math.clamp(x * x * 0.75 + y * y * 0.65 - 0.35, 0, 1);
    }

    private static double corner(Style style) {
        return switch (style) {
            case STORYBOOK, ANIME -> 0.16;
            case WATERCOLOR -> 0;
            case DOCUMENTARY -> 0.14;
            case CINEMATIC -> 0.26;
            case NOIR -> 0.38;
        };
    }

    private static double texture(Style style) {
        return switch (style) {
            case STORYBOOK -> 0.035;
            case WATERCOLOR -> 0.15;
            case CINEMATIC, ANIME, DOCUMENTARY, NOIR -> 0;
        };
    }

    private static double strength(Style style) {
        return switch (style) {
            case ANIME, STORYBOOK, WATERCOLOR -> 0;
            case CINEMATIC -> 0.02;
            case DOCUMENTARY -> 0.035;
            case NOIR -> 0.05;
        };
    }

    private static int[] grain(long seed, int width, double strength) {
        Dice dice = new Dice(seed);
        int[] grain = new int[GRAIN + width];
        for (int i = 0; i < grain.length && strength > 0; i++) {
            grain[i] = (int) Math.round(256 * strength * dice.at(i));
        }
        return grain;
    }

    void apply(Canvas canvas, int frame) {
        int width = canvas.width();
        // two frames share their grain: livelier is not seen, but costs the encoder
        Dice dice = new Dice(frame / 2);
        for (int y = 0; y < canvas.height(); y++) {
            touch(canvas.pixels(), y * width, width, (int) (dice.at(y) * GRAIN));
        }
    }

    private void touch(int[] pixels, int from, int width, int grainFrom) {
        int[] own = factors;
        int[] noise = grain;
        for (int x = 0; x < width; x++) {
            pixels[from + x] = Pixels.scale(pixels[from + x], Math.max(0, own[from + x] - noise[grainFrom + x]));
        }
    }
}
