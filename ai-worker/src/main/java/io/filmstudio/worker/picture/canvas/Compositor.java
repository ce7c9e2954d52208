package io.filmstudio.worker.picture.canvas;

/**
 * Lays layers onto a canvas, moved and scaled, with bilinear sampling in integers. Each row is first mixed from two source
 * rows (a loop the compiler vectorises), then sampled across. One compositor serves one thread.
 */
public final class Compositor {

    public static final Bend STRAIGHT = y -> 0;

    private static final int RED_BLUE = 0xff00ff;
    private static final int ALPHA_GREEN = 0xff00ff00;

    private int[] row = new int[0];

    /** How far a row of a layer is pushed sideways, in stage units. */
    public interface Bend {
        double at(double y);
    }

    /** Lays what can be seen of a layer. */
    public void lay(Canvas canvas, Layer layer, Projection projection, Bend bend, Visibility visible) {
        if (row.length < layer.width() + 2) {
            row = new int[layer.width() + 2];
        }
        int end = projection.endRow(canvas, layer);
        for (int y = projection.firstRow(); y < end; y++) {
            if (!visible.open().isEmpty(y)) {
                double height = layer.top() + projection.sourceY(y) / layer.scale();
                double shift = bend == STRAIGHT ? 0 : bend.at(height) * layer.scale();
                layRow(canvas, layer, y, projection, projection.x0() - shift, visible.open());
            }
        }
    }

    private void layRow(Canvas canvas, Layer layer, int y, Projection projection, double x0, Spans open) {
        double sourceY = projection.sourceY(y);
        double step = projection.step();
        int above = (int) sourceY;
        int below = Math.min(above + 1, layer.height() - 1);
        int last = layer.width() - 1;
        int start = Math.max(
                0, Math.min(layer.painted().start(above), layer.painted().start(below)) - 1);
        int end = Math.min(
                last, Math.max(layer.painted().end(above), layer.painted().end(below)));
        int from = (int) Math.max(open.start(y), Math.ceil((start - x0) / step));
        int to = (int) Math.min(open.end(y), Math.ceil((end - x0) / step));
        if (from >= to || layer.painted().isEmpty(above) && layer.painted().isEmpty(below)) {
            return;
        }
        int sampledFrom = (int) (x0 + from * step);
        int sampledTo = Math.min(last, (int) (x0 + (to - 1) * step) + 2);
        mix(layer, above, below, sampledFrom, sampledTo, (int) ((sourceY - above) * 256));
        long fixedStep = Math.round(step * 65536);
        int fixedX = (int) Math.max(Math.round((x0 + from * step) * 65536), (long) sampledFrom << 16);
        int offset = y * canvas.width();
        blend(canvas.pixels(), offset + from, offset + to, fixedX, (int) fixedStep);
    }

    private void mix(Layer layer, int above, int below, int from, int to, int share) {
        int rest = 256 - share;
        int[] out = row;
        int[] pixels = layer.pixels();
        int upper = above * layer.width();
        int lower = below * layer.width();
        for (int x = from; x <= to; x++) {
            int a = pixels[upper + x];
            int b = pixels[lower + x];
            int redBlue = ((a & RED_BLUE) * rest + (b & RED_BLUE) * share) >>> 8;
            int alphaGreen = ((a >>> 8) & RED_BLUE) * rest + ((b >>> 8) & RED_BLUE) * share;
            out[x] = (redBlue & RED_BLUE) | (alphaGreen & ALPHA_GREEN);
        }
        out[to + 1] = 0;
    }

    private void blend(int[] target, int from, int to, int x, int step) {
        int[] source = row;
        for (int i = from; i < to; i++, x += step) {
            int color = sample(source, x);
            int alpha = color >>> 24;
            if (alpha == 255) {
                target[i] = color;
            } else if (alpha != 0) {
                target[i] = color + Pixels.scale(target[i], 256 - alpha - (alpha >>> 7));
            }
        }
    }

    private static int sample(int[] source, int x) {
        int a = source[x >>> 16];
        int b = source[(x >>> 16) + 1];
        if (a == b) {
            return a;
        }
        int share = (x >>> 8) & 255;
        int rest = 256 - share;
        int redBlue = ((a & RED_BLUE) * rest + (b & RED_BLUE) * share) >>> 8;
        int alphaGreen = ((a >>> 8) & RED_BLUE) * rest + ((b >>> 8) & RED_BLUE) * share;
        return (redBlue & RED_BLUE) | (alphaGreen & ALPHA_GREEN);
    }
}
