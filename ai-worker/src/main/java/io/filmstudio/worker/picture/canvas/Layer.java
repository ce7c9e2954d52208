package io.filmstudio.worker.picture.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/**
 * A part of a picture, painted once and then only moved. Premultiplied pixels.
 *
 * @param left stage units where the first column lies
 * @param scale pixels for each stage unit
 * @param painted what is not empty
 * @param solid the longest run in each row that hides what is behind it
 */
public record Layer(
        int[] pixels, int width, int height, double left, double top, double scale, Spans painted, Spans solid) {

    /** Paints the part of the stage inside the box. */
    public static Layer paint(Rectangle2D box, double scale, Consumer<Graphics2D> painter) {
        int width = (int) Math.ceil(box.getWidth() * scale) + 2;
        int height = (int) Math.ceil(box.getHeight() * scale) + 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Canvas.smooth(image, g -> {
            g.scale(scale, scale);
            g.translate(-box.getX(), -box.getY());
            painter.accept(g);
        });
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Spans painted = Spans.empty(height);
        Spans solid = Spans.empty(height);
        for (int row = 0; row < height; row++) {
            findPainted(pixels, width, row, painted);
            findSolid(pixels, width, row, painted, solid);
        }
        return new Layer(pixels, width, height, box.getX(), box.getY(), scale, painted, solid).cropped();
    }

    /** Without the empty rows and columns around what is painted, but for one that edges fade into. */
    private Layer cropped() {
        int first = height;
        int last = 0;
        int from = width;
        int to = 0;
        for (int row = 0; row < height; row++) {
            if (!painted.isEmpty(row)) {
                first = Math.min(first, row);
                last = row;
                from = Math.min(from, painted.start(row));
                to = Math.max(to, painted.end(row));
            }
        }
        return first > last
                ? cropped(0, 1, 0, 1)
                : cropped(
                        Math.max(0, first - 1),
                        Math.min(height, last + 2),
                        Math.max(0, from - 1),
                        Math.min(width, to + 1));
    }

    private Layer cropped(int first, int end, int from, int to) {
        int[] kept = new int[(end - first) * (to - from)];
        for (int row = first; row < end; row++) {
            System.arraycopy(pixels, row * width + from, kept, (row - first) * (to - from), to - from);
        }
        return new Layer(
                kept,
                to - from,
                end - first,
                left + from / scale,
                top + first / scale,
                scale,
                painted.cropped(first, end, from),
                solid.cropped(first, end, from));
    }

    private static void findPainted(int[] pixels, int width, int row, Spans painted) {
        int from = row * width;
        int start = 0;
        int end = width;
        while (start < end && pixels[from + start] == 0) {
            start++;
        }
        while (end > start && pixels[from + end - 1] == 0) {
            end--;
        }
        painted.set(row, start, end);
    }

    private static void findSolid(int[] pixels, int width, int row, Spans painted, Spans solid) {
        int run = painted.start(row);
        for (int x = painted.start(row); x <= painted.end(row); x++) {
            if (x == painted.end(row) || pixels[row * width + x] >>> 24 != 255) {
                if (x - run > solid.end(row) - solid.start(row)) {
                    solid.set(row, run, x);
                }
                run = x + 1;
            }
        }
    }
}
