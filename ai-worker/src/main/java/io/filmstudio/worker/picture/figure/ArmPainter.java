package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.worker.picture.canvas.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints an arm from the shoulder over a bent elbow to the hand. */
final class ArmPainter {

    private final Looks looks;
    private final Paints paints;

    ArmPainter(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
    }

    /** @param raise 0 hanging, 1 hand before the chest, 1.25 over the head */
    void paint(Graphics2D g, int side, double raise) {
        Body body = looks.body();
        double thick = body.shoulder() * 0.52;
        double x = side * (body.shoulder() - thick * 0.34);
        double y = body.shoulderY() + thick * 0.62;
        double bone = body.arm() / 2;
        double over = Math.max(0, raise - 1) / 0.25;
        double upper = Math.toRadians(8 + 20 * Math.min(1, raise) + 84 * Math.min(1, over));
        double lower = Math.toRadians(-4 + 128 * Math.min(1, raise) + 44 * over);
        double elbowX = x + side * bone * Math.sin(upper);
        double elbowY = y + bone * Math.cos(upper);
        double handX = elbowX + side * bone * Math.sin(lower) * 0.8;
        double handY = elbowY + bone * Math.cos(lower);
        hand(g, side, handX, handY, thick, lower);
        boolean bare = bareArms();
        limb(g, bare ? paints.skin() : sleeve(), thick * (bare ? 0.72 : 0.92), x, y, elbowX, elbowY, handX, handY);
        if (bare) {
            Ink.line(g, sleeve(), thick, Ink.segment(x, y, x + (elbowX - x) * 0.55, y + (elbowY - y) * 0.55));
        }
    }

    private boolean bareArms() {
        return looks.outfit() == Outfit.SAREE || looks.outfit() == Outfit.DRESS || looks.outfit() == Outfit.KURTA;
    }

    private Color sleeve() {
        return looks.outfit() == Outfit.SAREE ? paints.secondShade() : paints.mainShade();
    }

    private static void limb(
            Graphics2D g,
            Color color,
            double thick,
            double x,
            double y,
            double elbowX,
            double elbowY,
            double handX,
            double handY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(
                elbowX + (elbowX - (x + handX) / 2) * 0.35,
                elbowY,
                handX + (elbowX - handX) * 0.12,
                handY + (elbowY - handY) * 0.12);
        Ink.line(g, color, thick, path);
    }

    private void hand(Graphics2D g, int side, double x, double y, double thick, double angle) {
        double size = thick * 0.46;
        double ahead = size * 0.5;
        double tipX = x + side * Math.sin(angle) * ahead;
        double tipY = y + Math.cos(angle) * ahead;
        Ink.line(
                g,
                paints.skin(),
                size * 0.62,
                Ink.segment(
                        x, y, tipX - side * size * 0.9 * Math.cos(angle), tipY + size * 0.9 * Math.sin(angle) * 0.6));
        Ink.fill(g, paints.skin(), Ink.oval(tipX, tipY, size, size * 1.12));
    }
}
