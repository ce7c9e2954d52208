package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Takes the bytes of one request onto the disk. */
final class Receiver {

    /** Chunks are multiples of it, and of what is interrupted only whole multiples are kept. */
    static final long GRANULE = 262_144;

    private static final int BUFFER = 65_536;

    private final Faults faults;

    Receiver(Faults faults) {
        this.faults = faults;
    }

    /**
     * Stores what comes after what is there. Throws when the connection ends early, or another one has taken over; what
     * came until then stays.
     *
     * @param first where in the film the body begins; at most what is there
     */
    void receive(InputStream body, PartFile part, long first, long length) throws IOException {
        long turn = part.begin();
        long stored = part.size();
        OptionalLong cut = faults.takeCut();
        try {
            body.skipNBytes(Math.min(stored - first, length));
            long rest = first + length - stored;
            copy(body, part, turn, cut.isPresent() ? Math.min(rest, cut.getAsLong()) : rest);
            if (cut.isPresent()) {
                throw new IOException("cut off, as ordered");
            }
        } catch (IOException interrupted) {
            part.cut(turn, Math.max(stored, part.size() / GRANULE * GRANULE));
            throw interrupted;
        }
        OptionalLong shortage = faults.takeShortage();
        if (shortage.isPresent()) {
            part.cut(turn, Math.max(stored, (first + shortage.getAsLong()) / GRANULE * GRANULE));
        }
    }

    private static void copy(InputStream body, PartFile part, long turn, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long missing = bytes;
        while (missing > 0) {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, missing));
            if (read < 0 || !part.append(turn, buffer, read)) {
                throw new IOException("interrupted");
            }
            missing -= read;
        }
    }
}
