package io.filmstudio.worker.picture.stage;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/** One plane of the paper theatre that a place is; depth 0 is infinitely far, 1 where the actors stand. */
public sealed interface Plane {

    double depth();

    /** Painted once and then only moved. */
    record Sheet(double depth, Motion motion, Sway sway, Consumer<Graphics2D> painter) implements Plane {}

    /** Painted anew in every frame, so it must be small. */
    record Live(double depth, LivePainter painter) implements Plane {}

    /** Where a sheet lies at a time, relative to where it was painted, in stage units; at most {@link #REACH} away. */
    interface Motion {
        double REACH = 70;
        Motion STILL = time -> Shift.NONE;

        Shift at(double time);
    }

    record Shift(double x, double y) {
        static final Shift NONE = new Shift(0, 0);
    }

    /** How far the row of a sheet at a height is pushed sideways at a time, in stage units. */
    interface Sway {
        Sway NONE = (y, time) -> 0;

        double at(double y, double time);
    }

    interface LivePainter {
        void paint(Graphics2D graphics, double time);
    }
}
