package io.filmstudio.worker.picture.finish;

import io.filmstudio.plan.Style;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Pixels;
import org.jspecify.annotations.Nullable;

/** The last touch on a frame: the style's surface, and a fade from and to a dark tint at the scene's ends. */
public final class Finish {

    private static final int TINT = 0x1a1626;
    private static final double FADE_SECONDS = 8 / 24.0;

    /** How dark the tint stands at the very first and last frame: never black. */
    private static final double DEEPEST = 0.82;

    private final Surface surface;
    private final @Nullable PaperEdge edge;
    private final boolean grey;
    private final double seconds;

    public Finish(Style style, int width, int height, long seed, double seconds) {
        this.surface = new Surface(style, width, height, seed);
        this.edge = style == Style.WATERCOLOR ? new PaperEdge(width, height, seed) : null;
        this.grey = style == Style.NOIR;
        this.seconds = seconds;
    }

    public void apply(Canvas canvas, int frame, double time) {
        if (grey) {
            grey(canvas.pixels());
        }
        surface.apply(canvas, frame);
        if (edge != null) {
            edge.apply(canvas.pixels());
        }
        double fade = fade(time);
        if (fade > 0) {
            tint(canvas.pixels(), (int) (256 * DEEPEST * fade));
        }
    }

    private static void grey(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int color = pixels[i];
            int luma = ((color >> 16 & 255) * 77 + (color >> 8 & 255) * 150 + (color & 255) * 29) >> 8;
            pixels[i] = luma * 0x10101;
        }
    }

    private double fade(double time) {
        double start = 1 - time / FADE_SECONDS;
        double end = 1 - (seconds - time) / FADE_SECONDS;
        return Math.clamp(Math.max(start, end), 0, 1);
    }

    private static void tint(int[] pixels, int share) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Pixels.mix(pixels[i], TINT, share);
        }
    }
}
