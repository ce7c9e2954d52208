package io.filmstudio.worker.picture.canvas;

/** The part of each row of a canvas that is not yet known to be hidden. Ask for the foremost layer first. */
public final class Visibility {

    private final Spans open;
    private final int width;

    public Visibility(Canvas canvas) {
        this.open = Spans.empty(canvas.height());
        this.width = canvas.width();
        for (int row = 0; row < canvas.height(); row++) {
            open.set(row, 0, width);
        }
    }

    private Visibility(Spans open, int width) {
        this.open = open;
        this.width = width;
    }

    Spans open() {
        return open;
    }

    /** What can still be seen of things behind an unbent layer. */
    public Visibility behind(Canvas canvas, Layer layer, Projection projection) {
        Visibility left =
                new Visibility(new Spans(open.starts().clone(), open.ends().clone()), width);
        int end = projection.endRow(canvas, layer);
        for (int row = projection.firstRow(); row < end; row++) {
            left.hide(row, layer, projection);
        }
        return left;
    }

    private void hide(int row, Layer layer, Projection projection) {
        int above = (int) projection.sourceY(row);
        int below = Math.min(above + 1, layer.height() - 1);
        int from = projection.columnOf(
                Math.max(layer.solid().start(above), layer.solid().start(below)));
        int to = projection.columnOf(
                        Math.min(layer.solid().end(above), layer.solid().end(below)) - 1)
                - 1;
        if (from <= open.start(row) && to > open.start(row)) {
            open.set(row, Math.min(to, open.end(row)), open.end(row));
        }
        if (to >= open.end(row) && from < open.end(row)) {
            open.set(row, open.start(row), Math.max(from, open.start(row)));
        }
    }
}
