package io.filmstudio.project.picture;

import io.filmstudio.common.web.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes of an upload a picture of our own. A few are decoded at a time, others wait for a moment. */
@Component
public class PictureReader {

    private static final int LONGEST_SIDE = 1600;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;

    PictureReader(PictureProperties properties) {
        this.places = new Semaphore(properties.atOnce());
        this.patience = properties.patience();
    }

    /** @param jpeg upright, without metadata, at most 1600 pixels a side */
    public record Picture(byte[] jpeg, PortraitColors colors) {}

    /**
     * Refuses what is no JPEG or PNG (415), cannot be decoded to its end (400), has too many pixels (413) or does not get
     * its turn (503).
     */
    public Picture read(byte[] upload) {
        takePlace();
        try {
            int orientation = Decoder.isJpeg(upload) ? Orientation.of(upload) : 1;
            BufferedImage painted = paint(Decoder.decode(upload), orientation);
            return new Picture(jpeg(painted), PortraitColors.of(painted));
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Too many pictures are read at the moment.",
                RETRY_AFTER);
    }

    /** On white paper, the right way up, no larger than needed. */
    private static BufferedImage paint(BufferedImage decoded, int orientation) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        int across = Math.max(1, (int) Math.round(scale * (Orientation.turned(orientation) ? height : width)));
        int down = Math.max(1, (int) Math.round(scale * (Orientation.turned(orientation) ? width : height)));
        BufferedImage paper = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, across, down);
        AffineTransform placed = AffineTransform.getScaleInstance(scale, scale);
        placed.concatenate(Orientation.upright(orientation, width, height));
        graphics.drawImage(decoded, placed, null);
        graphics.dispose();
        return paper;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }
}
