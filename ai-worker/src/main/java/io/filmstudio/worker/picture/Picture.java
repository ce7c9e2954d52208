package io.filmstudio.worker.picture;

import io.filmstudio.worker.picture.canvas.Canvas;

/** What a frame shows before the finish and the letters. */
interface Picture {

    void paint(Canvas canvas, double time);
}
