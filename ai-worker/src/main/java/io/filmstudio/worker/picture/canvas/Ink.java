package io.filmstudio.worker.picture.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The few drawing moves that every painter needs. */
public final class Ink {

    private Ink() {}

    static Graphics2D smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    public static void fill(Graphics2D g, Color color, Shape shape) {
        g.setColor(color);
        g.fill(shape);
    }

    public static void line(Graphics2D g, Color color, double width, Shape shape) {
        g.setColor(color);
        g.setStroke(round(width));
        g.draw(shape);
    }

    public static Stroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Fills with a gradient from the shape's top to its bottom. */
    public static void fall(Graphics2D g, Color top, Color bottom, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        fall(g, box.getMinY(), box.getMaxY(), shape, top, bottom);
    }

    /** Fills with colours evenly spread from one height to another. */
    public static void fall(Graphics2D g, double from, double to, Shape shape, Color... colors) {
        g.setPaint(new LinearGradientPaint(
                0, (float) from, 0, (float) Math.max(to, from + 0.1), even(colors.length), colors));
        g.fill(shape);
    }

    /** A round light that fades to nothing. */
    public static void glow(Graphics2D g, Color color, double x, double y, double radius) {
        Color rim = alpha(color, 0);
        Color half = alpha(color, color.getAlpha() / 255.0 * 0.32);
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.45f, 1}, new Color[] {color, half, rim}));
        g.fill(circle(x, y, radius));
    }

    private static float[] even(int count) {
        float[] stops = new float[count];
        for (int i = 0; i < count; i++) {
            stops[i] = i / (count - 1f);
        }
        return stops;
    }

    public static Color alpha(Color color, double alpha) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * Math.clamp(alpha, 0, 1)));
    }

    public static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    public static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    public static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    public static Shape rounded(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
    }

    public static Shape segment(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    /** A closed polygon through x, y, x, y, ... */
    public static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A soft closed outline through x, y, x, y, ... (Catmull-Rom through every point). */
    public static Path2D blob(double... points) {
        int count = points.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < count; i++) {
            bend(path, points, Math.floorMod(i - 1, count), i, (i + 1) % count, (i + 2) % count);
        }
        path.closePath();
        return path;
    }

    /** A soft open line through x, y, x, y, ... */
    public static Path2D curve(double... points) {
        int last = points.length / 2 - 1;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < last; i++) {
            bend(path, points, Math.max(0, i - 1), i, i + 1, Math.min(last, i + 2));
        }
        return path;
    }

    private static void bend(Path2D path, double[] p, int before, int from, int to, int after) {
        path.curveTo(
                p[2 * from] + (p[2 * to] - p[2 * before]) / 6,
                p[2 * from + 1] + (p[2 * to + 1] - p[2 * before + 1]) / 6,
                p[2 * to] - (p[2 * after] - p[2 * from]) / 6,
                p[2 * to + 1] - (p[2 * after + 1] - p[2 * from + 1]) / 6,
                p[2 * to],
                p[2 * to + 1]);
    }
}
