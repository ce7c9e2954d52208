package io.filmstudio.script;

/** How hurried a film may feel. */
public enum Pacing {
    SLOW(1.15),
    NORMAL(1.0),
    FAST(0.88);

    final double pace;

    Pacing(double pace) {
        this.pace = pace;
    }
}
