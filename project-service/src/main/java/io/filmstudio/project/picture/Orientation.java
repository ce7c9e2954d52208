package io.filmstudio.project.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which way up a camera says its JPEG is: the one thing of EXIF that is needed before all of it goes. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;

    private Orientation() {}

    /** 1 to 8 as EXIF numbers them; 1 where nothing sensible is said. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 255) == 0xff) {
            int marker = jpeg[at + 1] & 255;
            int length = (jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && startsWith(jpeg, at + 4, EXIF)) {
                int tiff = at + 4 + EXIF.length;
                return inTiff(ByteBuffer.wrap(jpeg, tiff, Math.max(0, at + 2 + length - tiff))
                        .slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is wide on the sensor is high to the eye. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /** Brings a picture of that size, as stored, the way the camera was held. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
