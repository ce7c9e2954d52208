package io.filmstudio.worker.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** One run of ffmpeg. What it prints is read all the time, so that it never waits for a full pipe. */
final class FfmpegProcess implements AutoCloseable {

    private static final int KEPT_LINES = 2_000;
    private static final int LINES_IN_AN_ERROR = 12;

    private final Process process;
    private final Deque<String> printed = new ArrayDeque<>();
    private final Thread reader;

    FfmpegProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().name("ffmpeg-stderr").start(this::read);
    }

    private void read() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException killed) {
            keep("(output ended early)");
        }
    }

    private synchronized void keep(String line) {
        printed.addLast(line);
        if (printed.size() > KEPT_LINES) {
            printed.removeFirst();
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /** Closes its input, waits for its end and answers what it printed. */
    String await() throws InterruptedException {
        try {
            input().close();
        } catch (IOException gone) {
            // it ended before it read everything: its exit status says why
        }
        int status = process.waitFor();
        reader.join();
        if (status != 0) {
            throw new MediaException("ffmpeg ended with status " + status + ": " + lastLines());
        }
        return allLines();
    }

    private synchronized String allLines() {
        return String.join("\n", printed);
    }

    private synchronized String lastLines() {
        return printed.stream()
                .skip(Math.max(0, printed.size() - LINES_IN_AN_ERROR))
                .collect(Collectors.joining(" | "));
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
