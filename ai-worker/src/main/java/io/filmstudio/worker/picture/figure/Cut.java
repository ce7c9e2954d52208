package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Path2D;

/** The shapes that all clothes are made of, for one body that stands on the origin. */
final class Cut {

    private final Body body;
    private final Paints paints;

    Cut(Body body, Paints paints) {
        this.body = body;
        this.paints = paints;
    }

    double shoulder() {
        return body.shoulder();
    }

    double shoulderY() {
        return body.shoulderY();
    }

    double hip() {
        return body.hip();
    }

    double hipY() {
        return body.hipY();
    }

    double waist() {
        return body.waist();
    }

    double waistY() {
        return body.shoulderY() + (body.hipY() - body.shoulderY()) * 0.66;
    }

    void legs(Graphics2D g, Color cloth, Color shoe) {
        double wide = body.hip() * 0.74;
        for (int side = -1; side <= 1; side += 2) {
            double x = side * body.hip() * 0.5;
            Path2D leg = Ink.polygon(
                    x - wide * 0.62,
                    hipY() - 12,
                    x + wide * 0.62,
                    hipY() - 12,
                    x + wide * 0.42,
                    -10,
                    x - wide * 0.42,
                    -10);
            Ink.fill(g, side < 0 ? Tone.darker(cloth, 0.14) : cloth, leg);
            Ink.fill(
                    g,
                    shoe,
                    Outline.blob(x, 0, wide, 1, "-0.46 -2, -0.42 -17, 0.4 -17, " + (0.52 + side * 0.12) + " -2"));
        }
    }

    /** From the shoulders to a hem, shaded towards the side away from the light. */
    void torso(Graphics2D g, double hemY, double hem, Color color) {
        double s = body.shoulder();
        double y = body.shoulderY();
        double waistY = waistY();
        Path2D path = new Path2D.Double();
        path.moveTo(-s * 0.34, y - 10);
        path.curveTo(-s * 0.75, y - 4, -s, y + 4, -s, y + 30);
        path.curveTo(-s * 0.95, y + 70, -waist(), waistY - 20, -waist(), waistY);
        path.curveTo(-waist(), waistY + 20, -hem, hemY - 30, -hem, hemY);
        path.quadTo(0, hemY + 12, hem, hemY);
        path.curveTo(hem, hemY - 30, waist(), waistY + 20, waist(), waistY);
        path.curveTo(waist(), waistY - 20, s * 0.95, y + 70, s, y + 30);
        path.curveTo(s, y + 4, s * 0.75, y - 4, s * 0.34, y - 10);
        path.quadTo(0, y + 6, -s * 0.34, y - 10);
        path.closePath();
        float half = (float) path.getBounds2D().getMaxX();
        Color[] colors = {Tone.lighter(color, 0.08), color, Tone.darker(color, 0.2)};
        g.setPaint(new LinearGradientPaint(-half, 0, half, 0, new float[] {0, 0.55f, 1}, colors));
        g.fill(path);
    }

    void collar(Graphics2D g, Color color) {
        Ink.fill(g, color, Outline.polygon(0, shoulderY(), "0 8, 24 -14, 30 6, 13 20"));
        Ink.fill(g, color, Outline.polygon(0, shoulderY(), "0 8, -24 -14, -30 6, -13 20"));
    }

    void lapels(Graphics2D g) {
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(
                    g,
                    paints.mainShade(),
                    Outline.polygon(0, shoulderY(), side * shoulder(), 1, "0.3 -9, 0.62 22, 0.42 34, 0 90"));
        }
        Ink.line(g, paints.mainShade(), 2.4, Ink.segment(0, shoulderY() + 90, 0, hipY() + 16));
    }

    /** What is seen of a shirt in an open neck. */
    void neckline(Graphics2D g, Color color, double depth) {
        Ink.fill(g, color, Outline.polygon(0, shoulderY(), shoulder(), depth, "-0.3 -0.1, 0.3 -0.1, 0 1"));
    }

    void belt(Graphics2D g, Color color) {
        Ink.fill(g, color, Ink.box(-waist() - 1, waistY() - 8, 2 * waist() + 2, 15));
    }

    void buttons(Graphics2D g, Color color, double x, double from, double to, double step, double size) {
        for (double y = from; y < to; y += step) {
            Ink.fill(g, color, Ink.circle(x, y, size));
        }
    }
}
