package io.filmstudio.worker.picture.shot;

import io.filmstudio.plan.Beat.Shot;
import io.filmstudio.worker.picture.canvas.View;

/** The camera's move between two cuts. */
public record Take(Shot kind, double start, double end, View from, View to) {

    public View viewAt(double time) {
        return from.towards(to, Math.clamp((time - start) / (end - start), 0, 1));
    }
}
