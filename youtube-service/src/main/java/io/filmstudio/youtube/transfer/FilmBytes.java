package io.filmstudio.youtube.transfer;

import io.micrometer.core.instrument.Counter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a film on their way; they dry up in the middle of a chunk when the film is not to be carried any more. */
class FilmBytes extends FilterInputStream {

    private final Claim claim;
    private final Counter sent;

    FilmBytes(InputStream film, Claim claim, Counter sent) {
        super(film);
        this.claim = claim;
        this.sent = sent;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (claim.isOver()) {
            throw new IOException("the film is not to be carried any more");
        }
        int count = super.read(buffer, offset, length);
        sent.increment(Math.max(0, count));
        return count;
    }
}
