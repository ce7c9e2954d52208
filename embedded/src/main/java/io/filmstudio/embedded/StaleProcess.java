package io.filmstudio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process that outlived a killed run: its pid stands in a file, its command line names our folder. */
public final class StaleProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StaleProcess() {}

    /** Ends that process if it is ours, and removes the pid file either way; a recycled pid is left alone. */
    public static void end(Path pidFile, Path home) {
        try {
            find(pidFile, home).ifPresent(stale -> end(stale, home));
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile, Path home) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> runsIn(process, home));
    }

    /** SIGINT is the quick but clean stop of PostgreSQL, Redis and a JVM; SIGKILL follows when it does not help. */
    private static void end(ProcessHandle process, Path home) {
        interrupt(process);
        if (!gone(process, home)) {
            process.destroyForcibly();
            gone(process, home);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException _) {
            process.destroy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the command line, since a child nobody waited for stays in the process table without one. */
    private static boolean gone(ProcessHandle process, Path home) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runsIn(process, home)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static boolean runsIn(ProcessHandle process, Path home) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains(home.toString()))
                        .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
