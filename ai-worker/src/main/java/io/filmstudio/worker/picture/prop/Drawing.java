package io.filmstudio.worker.picture.prop;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.light.Light;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Objects;

/** A bundled drawing in the light of a scene, without the empty margin around it. */
final class Drawing {

    /** Pixels across: more than any close-up shows of a thing. */
    private static final int SIZE = 384;

    private final BufferedImage image;

    private Drawing(BufferedImage image) {
        this.image = image;
    }

    static Drawing load(String name, Light light) {
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(Objects.requireNonNull(Drawing.class.getResource(name + ".svg"), name)), name);
        BufferedImage whole = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Canvas.smooth(whole, g -> document.render(null, g, new ViewBox(0, 0, SIZE, SIZE)));
        return new Drawing(lit(trimmed(whole), light));
    }

    private static BufferedImage trimmed(BufferedImage whole) {
        int left = SIZE;
        int right = 0;
        int top = SIZE;
        int bottom = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (whole.getRGB(x, y) >>> 24 > 8) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return whole.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    private static BufferedImage lit(BufferedImage drawing, Light light) {
        BufferedImage lit = new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < lit.getHeight(); y++) {
            for (int x = 0; x < lit.getWidth(); x++) {
                lit.setRGB(x, y, light.of(new Color(drawing.getRGB(x, y), true)).getRGB());
            }
        }
        return lit;
    }

    double widthFor(double height) {
        return height * image.getWidth() / image.getHeight();
    }

    /** Draws it standing on (x, y), which is the middle of its foot. */
    void paint(Graphics2D g, double x, double y, double height) {
        double scale = height / image.getHeight();
        AffineTransform place = AffineTransform.getTranslateInstance(x - widthFor(height) / 2, y - height);
        place.scale(scale, scale);
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, place, null);
    }
}
