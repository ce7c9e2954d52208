package io.filmstudio.worker.picture.finish;

import io.filmstudio.worker.picture.canvas.Pixels;

/** The ragged rim of a watercolour, where the paper stays white. */
final class PaperEdge {

    private static final int WHITE = 0xfbf6ea;
    private static final double RIM = 0.07;

    private final int[] shares;

    PaperEdge(int width, int height, long seed) {
        Paper paper = new Paper(seed + 1, height / 720.0);
        this.shares = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double inside = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) / (double) height;
                if (inside < RIM * 1.6) {
                    double reach = RIM
                            * (0.25
                                    + 1.2
                                            * paper.smooth(40.0 * x / height, 40.0 * y / height, 3)
                                            * paper.smooth(9.0 * x / height, 9.0 * y / height, 4));
                    double share = Math.clamp((reach - inside) / 0.012 + 0.5, 0, 1);
                    shares[y * width + x] = (int) Math.round(256 * share);
                }
            }
        }
    }

    void apply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int share = shares[i];
            if (share > 0) {
                pixels[i] = Pixels.mix(pixels[i], WHITE, share);
            }
        }
    }
}
