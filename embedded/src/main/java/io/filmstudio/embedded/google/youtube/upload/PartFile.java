package io.filmstudio.embedded.google.youtube.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The beginning of a film. Whoever began to write last writes alone: a connection that was given up, and still has bytes
 * on the way, must not add them after the client has been told how far it is.
 */
final class PartFile {

    private final Path file;
    private long turn;

    PartFile(Path file) {
        this.file = file;
    }

    /** Ends the turn of everybody else. */
    synchronized long begin() {
        return ++turn;
    }

    synchronized long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** False when somebody else's turn has begun. */
    synchronized boolean append(long ownTurn, byte[] bytes, int length) throws IOException {
        if (ownTurn != turn) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        return true;
    }

    /** Drops what goes beyond this size. */
    synchronized void cut(long ownTurn, long size) throws IOException {
        if (ownTurn == turn && size() > size) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
    }

    /** Leaves the whole film in another place, where it may lie already. */
    synchronized void moveTo(Path place) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.exists(place)) {
            Files.createFile(place);
        }
    }
}
