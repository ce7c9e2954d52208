package io.filmstudio.embedded.google.youtube.page;

import com.sun.net.httpserver.Headers;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a film, or the part that a player asks for. */
final class Media {

    private Media() {}

    static void send(Exchange exchange, Path file) throws IOException {
        try (FileChannel film = FileChannel.open(file)) {
            long size = film.size();
            Headers headers = exchange.http().getResponseHeaders();
            headers.set("Content-Type", "video/mp4");
            headers.set("Accept-Ranges", "bytes");
            headers.set("X-Content-Type-Options", "nosniff");
            Optional<ByteRange> range = exchange.header("Range").flatMap(header -> ByteRange.parse(header, size));
            if (range.isEmpty()) {
                send(exchange, 200, film, new ByteRange(0, size));
            } else if (range.get().isSatisfiable(size)) {
                headers.set(
                        "Content-Range",
                        "bytes %d-%d/%d"
                                .formatted(range.get().from(), range.get().to() - 1, size));
                send(exchange, 206, film, range.get());
            } else {
                headers.set("Content-Range", "bytes */" + size);
                exchange.http().sendResponseHeaders(416, -1);
            }
        }
    }

    private static void send(Exchange exchange, int status, FileChannel film, ByteRange range) throws IOException {
        if (exchange.method().equals("HEAD") || range.length() == 0) {
            exchange.http().getResponseHeaders().set("Content-Length", Long.toString(range.length()));
            exchange.http().sendResponseHeaders(status, -1);
            return;
        }
        exchange.http().sendResponseHeaders(status, range.length());
        WritableByteChannel body = Channels.newChannel(exchange.http().getResponseBody());
        long position = range.from();
        while (position < range.to()) {
            position += film.transferTo(position, range.to() - position, body);
        }
    }
}
