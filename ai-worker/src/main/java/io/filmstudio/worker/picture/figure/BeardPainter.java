package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.worker.picture.canvas.Ink;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints beards and moustaches around the middle of the head; the beard follows the jaw. */
final class BeardPainter {

    private BeardPainter() {}

    static void paint(Graphics2D g, Looks looks, Paints paints, Pose pose) {
        double x = pose.yaw() * FacePainter.TURN;
        double jaw = 9 * pose.mouth().open();
        switch (looks.beard()) {
            case NONE -> {}
            case MOUSTACHE -> {}
            case SHORT -> Ink.fill(g, paints.hair(), beard(x, 72 + jaw, 0.9));
            case LONG -> Ink.fall(g, paints.hair(), paints.hairShine(), beard(x, 104 + jaw, 1));
        }
    }

    static void paintMoustache(Graphics2D g, Looks looks, Paints paints, Pose pose) {
        if (looks.beard() == Beard.NONE) {
            return;
        }
        double x = pose.yaw() * FacePainter.TURN;
        double y = 23 + pose.nod() * 5 - 2 * pose.mouth().open();
        for (int side = -1; side <= 1; side += 2) {
            Path2D half = new Path2D.Double();
            half.moveTo(x, y - 2);
            half.curveTo(x + side * 8, y - 6, x + side * 20, y - 2, x + side * 25, y + 8);
            half.curveTo(x + side * 16, y + 7, x + side * 8, y + 7, x, y + 4);
            half.closePath();
            Ink.fill(g, looks.beard() == Beard.LONG ? paints.hairShine() : paints.hair(), half);
        }
    }

    private static Path2D beard(double x, double bottom, double wide) {
        Path2D beard = new Path2D.Double();
        beard.moveTo(-53, -8);
        beard.curveTo(-46, 12, x - 34, 14, x - 24, 20);
        beard.curveTo(x - 10, 14, x + 10, 14, x + 24, 20);
        beard.curveTo(x + 34, 14, 46, 12, 53, -8);
        beard.curveTo(57 * wide, 34, 46 * wide, bottom - 16, x * 0.7 + 10, bottom);
        beard.quadTo(x * 0.7, bottom + 5, x * 0.7 - 10, bottom);
        beard.curveTo(-46 * wide, bottom - 16, -57 * wide, 34, -53, -8);
        beard.closePath();
        return beard;
    }
}
