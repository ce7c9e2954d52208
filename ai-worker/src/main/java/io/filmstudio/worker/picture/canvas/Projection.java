package io.filmstudio.worker.picture.canvas;

/**
 * Where the pixels of a layer come to lie on a canvas.
 *
 * @param x0 column of the layer under the canvas' first column
 * @param step columns of the layer for each column of the canvas
 */
public record Projection(double x0, double y0, double step) {

    /** The layer as the view sees it at its depth, moved by (dx, dy) stage units. */
    public static Projection of(Canvas canvas, Layer layer, View view, double depth, double dx, double dy) {
        double zoom = view.zoomAt(depth) * canvas.scale();
        return new Projection(
                (view.xAt(depth) - dx - layer.left() - canvas.width() / 2.0 / zoom) * layer.scale(),
                (view.yAt(depth) - dy - layer.top() - canvas.height() / 2.0 / zoom) * layer.scale(),
                layer.scale() / zoom);
    }

    /** First row of a canvas that the layer reaches. */
    int firstRow() {
        return (int) Math.max(0, Math.ceil(-y0 / step));
    }

    /** One after the last row of the canvas that the layer reaches. */
    int endRow(Canvas canvas, Layer layer) {
        return (int) Math.min(canvas.height(), Math.ceil((layer.height() - 1 - y0) / step));
    }

    double sourceY(int row) {
        return y0 + row * step;
    }

    int columnOf(double sourceX) {
        return (int) Math.ceil((sourceX - x0) / step);
    }
}
