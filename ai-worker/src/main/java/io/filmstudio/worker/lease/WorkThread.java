package io.filmstudio.worker.lease;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A thread that works, and what came of it. Rings when it is done. */
final class WorkThread {

    private final Callable<Object> work;
    private final Bell bell;
    private final Thread thread;
    private volatile @Nullable Object result;
    private volatile @Nullable Throwable failure;

    WorkThread(Callable<Object> work, String name, Bell bell) {
        this.work = work;
        this.bell = bell;
        // a platform thread, since engines compute
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        try {
            result = work.call();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            bell.ring();
        }
    }

    boolean isDone() {
        return result != null || failure != null;
    }

    /** Interrupts it until it has ended: an engine may swallow the first interrupt. */
    void stop() throws InterruptedException {
        do {
            thread.interrupt();
        } while (!thread.join(Duration.ofSeconds(1)));
    }

    @Nullable Object result() {
        return result;
    }

    @Nullable Throwable failure() {
        return failure;
    }
}
