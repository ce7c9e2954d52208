package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Dresses, sarees, kurtas and robes. */
final class GownPainter {

    private final Looks looks;
    private final Cut cut;
    private final Paints paints;

    GownPainter(Looks looks, Cut cut, Paints paints) {
        this.looks = looks;
        this.cut = cut;
        this.paints = paints;
    }

    void dress(Graphics2D g) {
        double hemY = cut.hipY() * (looks.member().age() == Age.CHILD ? 0.5 : 0.34);
        cut.legs(g, paints.skin(), paints.secondShade());
        cut.torso(g, hemY, cut.hip() * 1.55, paints.main());
        cut.belt(g, paints.second());
        hem(g, hemY, 1.5, 6, false);
        cut.collar(g, paints.white());
    }

    private void hem(Graphics2D g, double y, double wide, double thick, boolean golden) {
        double half = cut.hip() * wide;
        Ink.line(g, golden ? paints.gold() : paints.white(), thick, Ink.curve(-half, y - 6, 0, y + 3, half, y - 6));
    }

    void saree(Graphics2D g) {
        cut.legs(g, paints.skin(), paints.dark());
        cut.torso(g, -16, cut.hip() * 1.22, paints.main());
        double s = cut.shoulder();
        double y = cut.shoulderY();
        Ink.fill(g, paints.second(), Outline.polygon(0, y, s, 1, "-0.34 -8, 0.96 14, 0.86 78, -0.8 78, -0.98 20"));
        Ink.fall(g, Tone.lighter(paints.main(), 0.08), paints.mainShade(), drape(s, y));
        Ink.line(
                g,
                paints.gold(),
                7,
                Ink.curve(-s * 0.86, y + 8, -s * 0.1, y + 64, s * 0.5, y + 104, cut.waist() + 6, cut.hipY() - 12));
        for (int i = -2; i <= 2; i++) {
            Ink.line(g, Ink.alpha(paints.mainShade(), 0.8), 3, Ink.segment(i * 9, cut.hipY() + 30, i * 15, -22));
        }
        hem(g, -16, 1.16, 10, true);
        Ink.line(g, paints.gold(), 3.4, Outline.curve(0, y, "-22 -6, 0 18, 22 -6"));
    }

    private Path2D drape(double s, double y) {
        Path2D drape = new Path2D.Double();
        drape.moveTo(-s * 0.96, y + 4);
        drape.curveTo(-s * 0.5, y + 40, s * 0.5, y + 90, cut.waist() + 6, cut.hipY() - 14);
        drape.lineTo(cut.hip() * 1.02, cut.hipY() + 34);
        drape.curveTo(0, cut.hipY() + 14, -cut.waist(), y + 150, -s * 1.02, y + 80);
        drape.closePath();
        return drape;
    }

    void kurta(Graphics2D g) {
        cut.legs(g, paints.white(), paints.dark());
        double hemY = cut.hipY() * 0.56;
        cut.torso(g, hemY, cut.hip() * 1.2, paints.main());
        Ink.line(g, paints.gold(), 5, Ink.segment(0, cut.shoulderY() + 4, 0, cut.shoulderY() + 76));
        hem(g, hemY, 1.18, 5, true);
        Ink.line(g, paints.mainShade(), 6, Outline.curve(0, cut.shoulderY(), "-22 -9, 0 5, 22 -9"));
    }

    void robe(Graphics2D g) {
        cut.torso(g, -6, cut.hip() * 1.5, paints.main());
        double y = cut.shoulderY();
        Ink.fill(g, paints.gold(), Ink.polygon(-12, y + 4, 12, y + 4, 16, -2, -16, -2));
        Ink.fill(g, paints.second(), Outline.blob(0, y, cut.shoulder(), 1, "-1 26, -0.5 -14, 0.5 -14, 1 26, 0 50"));
        cut.belt(g, paints.secondShade());
    }
}
