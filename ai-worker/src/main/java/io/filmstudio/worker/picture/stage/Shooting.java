package io.filmstudio.worker.picture.stage;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Compositor;
import io.filmstudio.worker.picture.canvas.Layer;
import io.filmstudio.worker.picture.canvas.Projection;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.canvas.Visibility;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The planes of a scenery made ready for one camera move: each sheet is painted once, as large as this move needs it and no
 * larger than it shows.
 */
public final class Shooting {

    private final Compositor compositor;
    private final List<Ready> planes;

    private record Ready(Plane plane, @Nullable Layer layer) {}

    private record Placed(Plane plane, @Nullable Layer layer, @Nullable Projection projection, Visibility visible) {}

    /** @param sharpness share of the full resolution; less than 1 throws the planes out of focus */
    public Shooting(
            Compositor compositor,
            List<Plane> planes,
            View from,
            View to,
            double scale,
            double aspect,
            double sharpness) {
        this.compositor = compositor;
        this.planes = new ArrayList<>();
        for (Plane plane : planes) {
            this.planes.add(new Ready(
                    plane,
                    plane instanceof Plane.Sheet sheet ? paint(sheet, from, to, scale * sharpness, aspect) : null));
        }
    }

    private static Layer paint(Plane.Sheet sheet, View from, View to, double scale, double aspect) {
        double depth = sheet.depth();
        Rectangle2D box = seen(from, depth, aspect);
        Rectangle2D.union(box, seen(to, depth, aspect), box);
        double margin =
                sheet.motion() == Plane.Motion.STILL && sheet.sway() == Plane.Sway.NONE ? 2 : Plane.Motion.REACH;
        box.setRect(
                box.getX() - margin, box.getY() - margin, box.getWidth() + 2 * margin, box.getHeight() + 2 * margin);
        return Layer.paint(box, scale * Math.max(from.zoomAt(depth), to.zoomAt(depth)), sheet.painter());
    }

    private static Rectangle2D seen(View view, double depth, double aspect) {
        double height = View.HEIGHT / view.zoomAt(depth);
        double width = height * aspect;
        return new Rectangle2D.Double(view.xAt(depth) - width / 2, view.yAt(depth) - height / 2, width, height);
    }

    public void paint(Canvas canvas, View view, double time) {
        List<Placed> placed = place(canvas, view, time);
        for (Placed one : placed.reversed()) {
            switch (one.plane) {
                case Plane.Sheet sheet ->
                    compositor.lay(canvas, one.layer, one.projection, bend(sheet, time), one.visible);
                case Plane.Live live -> paint(canvas, live, view, time);
            }
        }
    }

    /** From front to back, so that each knows what hides it. */
    private List<Placed> place(Canvas canvas, View view, double time) {
        List<Placed> placed = new ArrayList<>();
        Visibility visible = new Visibility(canvas);
        for (Ready ready : planes.reversed()) {
            if (ready.plane instanceof Plane.Sheet sheet && ready.layer != null) {
                Plane.Shift shift = sheet.motion().at(time);
                Projection projection = Projection.of(canvas, ready.layer, view, sheet.depth(), shift.x(), shift.y());
                placed.add(new Placed(sheet, ready.layer, projection, visible));
                // a bent sheet is ragged: it hides nothing for sure
                visible = sheet.sway() == Plane.Sway.NONE ? visible.behind(canvas, ready.layer, projection) : visible;
            } else {
                placed.add(new Placed(ready.plane, null, null, visible));
            }
        }
        return placed;
    }

    private static Compositor.Bend bend(Plane.Sheet sheet, double time) {
        return sheet.sway() == Plane.Sway.NONE
                ? Compositor.STRAIGHT
                : y -> sheet.sway().at(y, time);
    }

    private static void paint(Canvas canvas, Plane.Live live, View view, double time) {
        Graphics2D graphics = canvas.graphics(view, live.depth());
        live.painter().paint(graphics, time);
        graphics.dispose();
    }
}
