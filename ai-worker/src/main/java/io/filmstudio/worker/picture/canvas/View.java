package io.filmstudio.worker.picture.canvas;

/**
 * Where the camera looks, in stage units: a wide frame at zoom 1 shows a stage of 1280 by 720.
 *
 * @param x point of the stage, at the depth of the actors, in the middle of the frame
 * @param zoom how much larger than in the wide frame things at the depth of the actors appear
 */
public record View(double x, double y, double zoom) {

    public static final double WIDTH = 1280;
    public static final double HEIGHT = 720;
    public static final View WIDE = new View(WIDTH / 2, HEIGHT / 2, 1);

    /** The view a share of the way from this one to the other. */
    public View towards(View other, double share) {
        return new View(x + (other.x - x) * share, y + (other.y - y) * share, zoom + (other.zoom - zoom) * share);
    }

    /** Far things (depth 0) grow and move less than the actors (depth 1) when the camera does. */
    public double zoomAt(double depth) {
        return Math.pow(zoom, 0.25 + 0.75 * depth);
    }

    /** The point in the middle of the frame for things at a depth. */
    public double xAt(double depth) {
        return WIDTH / 2 + (x - WIDTH / 2) * depth;
    }

    public double yAt(double depth) {
        return HEIGHT / 2 + (y - HEIGHT / 2) * depth;
    }
}
