package io.filmstudio.project.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as people, and others, send them. */
public final class TestPictures {

    private static final int HEADER_END = 8 + 25;
    private static final int BOMB_MEGABYTES = 512;

    private TestPictures() {}

    public static byte[] portrait(String format) {
        return encode(PictureReaderTests.portrait(300, 400), format);
    }

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    /** With the words "secret place" and which way up it is. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] words = "secret place".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 26 + words.length);
        segment.putShort((short) 0xffe1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation << 16);
        segment.putInt(0).put(words);
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A header that promises that many pixels, and hardly any. */
    static byte[] pngOfSize(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .array();
        return join(PngChunks.SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflated(1)), chunk("IEND", new byte[0]));
    }

    static byte[] palette(int width, int height) {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED), "png");
    }

    static byte[] withTextBomb(byte[] png) {
        byte[] text = join("Comment\0\0".getBytes(StandardCharsets.US_ASCII), deflated(BOMB_MEGABYTES));
        return join(
                Arrays.copyOf(png, HEADER_END), chunk("zTXt", text), Arrays.copyOfRange(png, HEADER_END, png.length));
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
