package io.filmstudio.worker.picture.canvas;

/** A run of pixels in each row of something: from starts (inclusive) to ends (exclusive). */
record Spans(int[] starts, int[] ends) {

    static Spans empty(int height) {
        return new Spans(new int[height], new int[height]);
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return ends[row];
    }

    void set(int row, int start, int end) {
        starts[row] = start;
        ends[row] = end;
    }

    boolean isEmpty(int row) {
        return starts[row] >= ends[row];
    }

    /** The rows of a part whose first column is another one. */
    Spans cropped(int first, int end, int column) {
        Spans part = empty(end - first);
        for (int row = first; row < end; row++) {
            if (!isEmpty(row)) {
                part.set(row - first, starts[row] - column, ends[row] - column);
            }
        }
        return part;
    }
}
