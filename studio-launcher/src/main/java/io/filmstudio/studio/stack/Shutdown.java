package io.filmstudio.studio.stack;

import io.filmstudio.studio.data.StudioException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Closes what was started, last first; what is started while it closes is closed at once. It runs in one hook of the JVM,
 * since hooks run beside each other and the order matters.
 */
public final class Shutdown implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private int starting;
    private boolean closed;

    private Shutdown() {}

    /** Closes by itself when the JVM ends before somebody has closed it. */
    public static Shutdown atExit() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "shutdown"));
        return shutdown;
    }

    /** Starts something that has to be stopped. A close meanwhile waits for it: a server half started cannot be ended. */
    void start(Supplier<? extends AutoCloseable> starter) {
        synchronized (open) {
            if (closed) {
                throw new StudioException("The studio is being stopped");
            }
            starting++;
        }
        try {
            add(starter.get());
        } finally {
            synchronized (open) {
                starting--;
                open.notifyAll();
            }
        }
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
            awaitStarts();
            open.forEach(Shutdown::close);
            open.clear();
        }
    }

    private void awaitStarts() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (starting > 0 && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(open, deadline - System.nanoTime());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
