package io.filmstudio.studio.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was started, last first; what is started while it closes is closed at once. It runs in one hook of the JVM,
 * since hooks run beside each other and the order matters.
 */
public final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    private Shutdown() {}

    /** Closes by itself when the JVM ends before somebody has closed it. */
    public static Shutdown atExit() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "shutdown"));
        return shutdown;
    }

    public void add(AutoCloseable resource) {
        synchronized (open) {
            if (!closed) {
                open.push(resource);
                return;
            }
        }
        close(resource);
    }

    @Override
    public void close() {
        synchronized (open) {
            closed = true;
            open.forEach(Shutdown::close);
            open.clear();
        }
    }

    /** One thing that does not stop must not keep the others running. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            System.err.println("studio: " + failure.getMessage());
        }
    }
}
