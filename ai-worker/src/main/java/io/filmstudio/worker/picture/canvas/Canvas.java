package io.filmstudio.worker.picture.canvas;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** A frame in the making: pixels for compositing by hand and a graphics on the same pixels for vectors. */
public final class Canvas {

    private final BufferedImage image;
    private final int[] pixels;

    /** @param image of {@link BufferedImage#TYPE_INT_RGB} */
    public Canvas(BufferedImage image) {
        this.image = image;
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    public int[] pixels() {
        return pixels;
    }

    /** Pixels for each stage unit of the wide frame. */
    public double scale() {
        return height() / View.HEIGHT;
    }

    /** Draws smoothly on any image. */
    public static void smooth(BufferedImage image, Consumer<Graphics2D> painter) {
        Graphics2D graphics = Ink.smooth(image.createGraphics());
        painter.accept(graphics);
        graphics.dispose();
    }

    /** A graphics in pixels. */
    public Graphics2D graphics() {
        return Ink.smooth(image.createGraphics());
    }

    /** A graphics in stage units as seen at a depth. */
    public Graphics2D graphics(View view, double depth) {
        Graphics2D graphics = graphics();
        graphics.translate(width() / 2.0, height() / 2.0);
        double zoom = view.zoomAt(depth) * scale();
        graphics.scale(zoom, zoom);
        graphics.translate(-view.xAt(depth), -view.yAt(depth));
        return graphics;
    }
}
