package io.filmstudio.worker.picture.text;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Pixels;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.text.AttributedString;

/** A line of text painted once, with an outline, to be laid on many frames. Sizes are pixels. */
final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final int[] pixels;
    private final int width;
    private final int height;

    private Lettering(BufferedImage image) {
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    /**
     * Sets a line in a font, with others for what that has not, made smaller where it would be wider than allowed.
     *
     * @param edge width of the dark outline
     */
    static Lettering set(
            String text, Font font, double size, double edge, Color color, Color edgeColor, double maxWidth) {
        AttributedString line = FontRuns.line(font, text, size);
        if (line == null) {
            return new Lettering(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE));
        }
        Shape outline = new TextLayout(line.getIterator(), CONTEXT).getOutline(null);
        double fit = Math.min(1, maxWidth / Math.max(1, outline.getBounds2D().getWidth()));
        return paint(
                AffineTransform.getScaleInstance(fit, fit).createTransformedShape(outline), edge, color, edgeColor);
    }

    private static Lettering paint(Shape outline, double edge, Color color, Color edgeColor) {
        Rectangle2D box = outline.getBounds2D();
        double margin = edge * 3 + 2;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(box.getWidth() + 2 * margin),
                (int) Math.ceil(box.getHeight() + 2 * margin),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Canvas.smooth(image, g -> {
            g.translate(margin - box.getX(), margin - box.getY());
            soften(g, outline, edge, edgeColor);
            Ink.line(g, edgeColor, edge * 2, outline);
            Ink.fill(g, color, outline);
        });
        return new Lettering(image);
    }

    private static void soften(Graphics2D g, Shape outline, double edge, Color edgeColor) {
        Color soft = Ink.alpha(edgeColor, 0.16);
        Ink.line(g, soft, edge * 5.6, outline);
        Ink.line(g, soft, edge * 4, outline);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** @param strength 0 to 256 */
    void lay(Canvas canvas, int left, int top, int strength) {
        int[] target = canvas.pixels();
        for (int y = Math.max(0, -top); y < Math.min(height, canvas.height() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(width, canvas.width() - left); x++) {
                int color = Pixels.scale(pixels[y * width + x], strength);
                int alpha = color >>> 24;
                if (alpha != 0) {
                    int at = (top + y) * canvas.width() + left + x;
                    target[at] = color + Pixels.scale(target[at], 256 - alpha - (alpha >>> 7));
                }
            }
        }
    }
}
