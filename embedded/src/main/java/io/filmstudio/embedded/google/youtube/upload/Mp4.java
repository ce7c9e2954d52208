package io.filmstudio.embedded.google.youtube.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As much of ISO/IEC 14496-12 as tells a film from something else, and how long it plays. */
final class Mp4 {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MOVIE_HEADER = 32;

    private Mp4() {}

    /** True when the file begins with the box with which an MP4 begins. */
    static boolean isMp4(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Box first = box(channel, 0);
            return first != null && first.type().equals("ftyp");
        }
    }

    static Optional<Duration> length(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Box movie = find(channel, "moov", 0, channel.size());
            Box header = movie == null ? null : find(channel, "mvhd", movie.content(), movie.end());
            return header == null ? Optional.empty() : duration(channel, header);
        }
    }

    private static @Nullable Box find(FileChannel channel, String type, long from, long to) throws IOException {
        Box box = from < to ? box(channel, from) : null;
        while (box != null && !box.type().equals(type)) {
            box = box.end() < to ? box(channel, box.end()) : null;
        }
        return box;
    }

    private static Optional<Duration> duration(FileChannel channel, Box header) throws IOException {
        ByteBuffer fields = read(channel, header.content(), MOVIE_HEADER);
        if (fields.remaining() < MOVIE_HEADER) {
            return Optional.empty();
        }
        boolean wide = fields.get(0) == 1;
        long scale = Integer.toUnsignedLong(fields.getInt(wide ? 20 : 12));
        long units = wide ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
        return scale == 0 || units < 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(units / scale).plusMillis(units % scale * 1000 / scale));
    }

    /** Null where no whole box is. */
    private static @Nullable Box box(FileChannel channel, long position) throws IOException {
        ByteBuffer header = read(channel, position, LONG_HEADER);
        if (header.remaining() < HEADER) {
            return null;
        }
        long size = Integer.toUnsignedLong(header.getInt(0));
        String type = StandardCharsets.ISO_8859_1.decode(header.slice(4, 4)).toString();
        boolean wide = size == 1 && header.remaining() == LONG_HEADER;
        long whole = wide ? header.getLong(HEADER) : size;
        long content = position + (wide ? LONG_HEADER : HEADER);
        boolean fits = whole >= content - position && whole <= channel.size() - position;
        return fits ? new Box(type, content, position + whole) : null;
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // until it is full or the file ends
        }
        return buffer.flip();
    }

    private record Box(String type, long content, long end) {}
}
