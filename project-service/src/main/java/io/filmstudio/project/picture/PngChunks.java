package io.filmstudio.project.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The parts of a PNG that hold the picture itself: texts and profiles, which a decoder would unpack to any size, stay out. */
final class PngChunks {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12;

    private PngChunks() {}

    /** The same picture without anything else; nothing for a file that ends before its picture does. */
    static Optional<byte[]> essential(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        ByteBuffer chunks = ByteBuffer.wrap(png);
        try (DataOutputStream out = new DataOutputStream(kept)) {
            out.write(SIGNATURE);
            chunks.position(SIGNATURE.length);
            while (chunks.remaining() >= FRAME) {
                int start = chunks.position();
                int length = chunks.getInt();
                if (length < 0 || length > png.length - start - FRAME) {
                    return Optional.empty();
                }
                String type = new String(png, start + 4, 4, StandardCharsets.US_ASCII);
                if (NEEDED.contains(type)) {
                    out.write(png, start, length + FRAME);
                }
                if (type.equals("IEND")) {
                    return Optional.of(kept.toByteArray());
                }
                chunks.position(start + length + FRAME);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return Optional.empty();
    }
}
