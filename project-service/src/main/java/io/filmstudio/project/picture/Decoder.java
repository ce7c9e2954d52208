package io.filmstudio.project.picture;

import io.filmstudio.common.web.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.http.HttpStatus;

/** Decodes a JPEG or PNG whatever it is called, within bounds that its header is held to before a pixel is read. */
final class Decoder {

    private static final long MOST_PIXELS = 25_000_000;
    private static final int MOST_SCANS = 50;

    /** Sides above this are read with gaps, so that memory does not follow the picture. */
    private static final int ENOUGH = 1600;

    private Decoder() {}

    static BufferedImage decode(byte[] bytes) {
        try {
            if (isJpeg(bytes)) {
                requireFewScans(bytes);
                return read("jpeg", bytes);
            }
            if (startsWith(bytes, PngChunks.SIGNATURE)) {
                return read("png", PngChunks.essential(bytes).orElseThrow(Decoder::broken));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException ex) {
            // what the decoders throw at files that only look like pictures
            throw broken();
        }
        throw new ProblemException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The picture must be a JPEG or a PNG.");
    }

    static boolean isJpeg(byte[] bytes) {
        return startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static BufferedImage read(String format, byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cutShort = new AtomicBoolean();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener(
                    (source, warning) -> cutShort.compareAndSet(false, warning.contains("remature")));
            BufferedImage image = reader.read(0, gaps(reader));
            if (cutShort.get()) {
                throw broken();
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam gaps(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "The picture must have at most " + MOST_PIXELS / 1_000_000 + " million pixels.");
        }
        int step = Math.max(1, Math.max(width, height) / ENOUGH);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** A picture in many scans makes the decoder go over all its pixels as often. */
    private static void requireFewScans(byte[] jpeg) {
        int scans = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            scans += jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda ? 1 : 0;
        }
        if (scans > MOST_SCANS) {
            throw broken();
        }
    }

    static ProblemException broken() {
        return ProblemException.invalid("file", "is not a whole picture that can be read");
    }
}
