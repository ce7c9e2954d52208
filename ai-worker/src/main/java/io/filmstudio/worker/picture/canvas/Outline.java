package io.filmstudio.worker.picture.canvas;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Drawn shapes written down as numbers: "x y, x y, ..." relative to a point, in the manner of SVG's points. */
public final class Outline {

    private Outline() {}

    /** A soft closed outline through the points. */
    public static Path2D blob(double x, double y, String points) {
        return moved(Ink.blob(numbers(points)), x, y, 1, 1);
    }

    public static Path2D blob(double x, double y, double scale, String points) {
        return moved(Ink.blob(numbers(points)), x, y, scale, scale);
    }

    public static Path2D polygon(double x, double y, String points) {
        return moved(Ink.polygon(numbers(points)), x, y, 1, 1);
    }

    /** @param scaleX negative to mirror */
    public static Path2D polygon(double x, double y, double scaleX, double scaleY, String points) {
        return moved(Ink.polygon(numbers(points)), x, y, scaleX, scaleY);
    }

    public static Path2D blob(double x, double y, double scaleX, double scaleY, String points) {
        return moved(Ink.blob(numbers(points)), x, y, scaleX, scaleY);
    }

    /** A soft open line through the points. */
    public static Path2D curve(double x, double y, String points) {
        return moved(Ink.curve(numbers(points)), x, y, 1, 1);
    }

    private static double[] numbers(String points) {
        String[] words = points.split("[ ,]+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    private static Path2D moved(Path2D path, double x, double y, double scaleX, double scaleY) {
        path.transform(new AffineTransform(scaleX, 0, 0, scaleY, x, y));
        return path;
    }
}
