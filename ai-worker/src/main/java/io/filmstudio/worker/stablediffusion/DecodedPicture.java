package io.filmstudio.worker.stablediffusion;

import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Turns what should be a PNG of a known size into a picture, or says what is wrong with it. */
final class DecodedPicture {

    /** Pictures that failed inside the model are of one colour. */
    private static final int LEAST_SPREAD = 6;

    private DecodedPicture() {}

    static BufferedImage of(byte[] png, int width, int height) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            BufferedImage picture = decode(readers.next(), stream, width, height);
            if (isBlank(picture)) {
                throw ProviderException.free(Reason.FAILED, "the picture shows nothing");
            }
            return picture;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof ProviderException known) {
                throw known;
            }
            throw useless("it cannot be decoded: " + broken);
        }
    }

    /** The size is read before the pixels, so that no header makes us reserve memory for what was not asked for. */
    private static BufferedImage decode(ImageReader reader, ImageInputStream stream, int width, int height)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw useless("it is %dx%d instead of %dx%d"
                        .formatted(reader.getWidth(0), reader.getHeight(0), width, height));
            }
            return opaque(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage opaque(@Nullable BufferedImage decoded) throws IOException {
        if (decoded == null) {
            throw new IOException("no picture");
        }
        var picture = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return picture;
    }

    private static boolean isBlank(BufferedImage picture) {
        int darkest = 255;
        int brightest = 0;
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            int green = pixel >> 8 & 255;
            darkest = Math.min(darkest, green);
            brightest = Math.max(brightest, green);
        }
        return brightest - darkest < LEAST_SPREAD;
    }

    private static ProviderException useless(String why) {
        return ProviderException.free(Reason.ANSWER_INVALID, "the picture is of no use: " + why);
    }
}
