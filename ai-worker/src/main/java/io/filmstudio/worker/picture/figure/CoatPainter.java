package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Jackets, coats and cloaks. */
final class CoatPainter {

    private final Cut cut;
    private final Paints paints;

    CoatPainter(Cut cut, Paints paints) {
        this.cut = cut;
        this.paints = paints;
    }

    void jacket(Graphics2D g) {
        cut.legs(g, paints.mainShade(), paints.dark());
        cut.torso(g, cut.hipY() + 18, cut.hip() + 2, paints.main());
        cut.neckline(g, paints.white(), 84);
        Ink.fill(g, paints.second(), Outline.polygon(0, cut.shoulderY(), "-7 4, 7 4, 9 62, 0 74, -9 62"));
        cut.lapels(g);
    }

    void coat(Graphics2D g) {
        double hemY = cut.hipY() * 0.42;
        cut.legs(g, paints.secondShade(), paints.dark());
        cut.torso(g, hemY, cut.hip() * 1.28, paints.main());
        Ink.line(g, paints.mainShade(), 3, Ink.curve(0, cut.shoulderY() + 60, 2, cut.hipY(), 0, hemY + 6));
        cut.lapels(g);
        pockets(g);
        cut.belt(g, paints.mainShade());
        cut.buttons(g, paints.gold(), 14, cut.shoulderY() + 96, hemY - 20, 40, 4.5);
        Ink.fill(g, paints.gold(), Ink.rounded(-9, cut.waistY() - 9, 18, 18, 4));
    }

    void labCoat(Graphics2D g) {
        double hemY = cut.hipY() * 0.5;
        cut.legs(g, paints.secondShade(), paints.dark());
        cut.torso(g, hemY, cut.hip() * 1.28, paints.main());
        Ink.line(g, paints.mainShade(), 3, Ink.curve(0, cut.shoulderY() + 60, 2, cut.hipY(), 0, hemY + 6));
        cut.neckline(g, paints.second(), 74);
        cut.lapels(g);
        pockets(g);
        cut.buttons(g, paints.mainShade(), 12, cut.shoulderY() + 100, hemY - 20, 40, 4);
    }

    private void pockets(Graphics2D g) {
        for (int side = -1; side <= 1; side += 2) {
            Ink.line(
                    g,
                    paints.mainShade(),
                    3.4,
                    Ink.segment(side * cut.hip() * 0.4, cut.hipY() + 6, side * cut.hip() * 0.95, cut.hipY() - 2));
        }
    }

    void cloak(Graphics2D g) {
        cut.legs(g, paints.secondShade(), paints.dark());
        cut.torso(g, cut.hipY() + 30, cut.hip() + 4, paints.second());
        double y = cut.shoulderY();
        Ink.fall(g, paints.main(), paints.mainShade(), half(-cut.shoulder()));
        Ink.fall(g, paints.main(), paints.mainShade(), half(cut.shoulder()));
        Ink.fill(
                g,
                paints.mainShade(),
                Outline.blob(0, y, cut.shoulder(), 1, "-0.7 6, -0.34 -20, 0.34 -20, 0.7 6, 0 30"));
        Ink.fill(g, paints.gold(), Ink.circle(0, y + 22, 8));
    }

    /** One side of a cloak, open in front; negative for the left one. */
    private Path2D half(double s) {
        double y = cut.shoulderY();
        Path2D half = new Path2D.Double();
        half.moveTo(0, y - 14);
        half.curveTo(s * 0.8, y - 12, s * 1.16, y + 10, s * 1.2, y + 60);
        half.curveTo(s * 1.3, y + 180, s * 1.4, -70, s * 1.32, -40);
        half.quadTo(s * 0.8, -26, s * 0.5, -40);
        half.curveTo(s * 0.55, -180, s * 0.3, y + 120, 0, y + 26);
        half.closePath();
        return half;
    }
}
