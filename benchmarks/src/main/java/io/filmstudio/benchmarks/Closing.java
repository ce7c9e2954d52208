package io.filmstudio.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was added to it, the last first, even when some of it does not close. */
public final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public <T extends AutoCloseable> T add(T closeable) {
        open.push(closeable);
        return closeable;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception ex) {
                System.err.println("did not stop: " + ex);
            }
        }
    }
}
