package io.filmstudio.studio.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what is being started, and how long it took. */
record Steps(PrintStream out) {

    void run(String what, Runnable step) {
        long start = System.nanoTime();
        out.print("Starting " + what + " ... ");
        out.flush();
        try {
            step.run();
        } catch (RuntimeException failure) {
            out.println("failed");
            throw failure;
        }
        out.println(seconds(Duration.ofNanos(System.nanoTime() - start)));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
