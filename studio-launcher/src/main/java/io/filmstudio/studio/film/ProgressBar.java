package io.filmstudio.studio.film;

import java.io.Console;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** One line that fills up on a terminal; elsewhere a line for each new step. */
final class ProgressBar {

    private static final int WIDTH = 32;
    private static final int LINE = 79;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private String last = "";

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressBar onStandardOutput() {
        Console console = System.console();
        return new ProgressBar(System.out, console != null && console.isTerminal());
    }

    /** Takes a job's status as the API gives it. */
    void show(JsonNode job) {
        int percent = Math.clamp(job.path("progress").asInt(0), 0, 100);
        String step = job.path("currentStep").asString(job.path("status").asString(""));
        draw(percent, step, eta(job.path("estimatedTimeRemaining")));
    }

    void show(int percent, String step) {
        draw(Math.clamp(percent, 0, 100), step, "");
    }

    /** Leaves the full bar on a line of its own. */
    void end() {
        draw(100, "done", "");
        if (terminal) {
            out.println();
        }
    }

    private void draw(int percent, String step, String eta) {
        if (terminal) {
            int full = percent * WIDTH / 100;
            String bar = "#".repeat(full) + "-".repeat(WIDTH - full);
            out.print(CLEAR + cut("[%s] %3d %%  %s%s".formatted(bar, percent, step, eta)));
            out.flush();
        } else if (!last.equals(step)) {
            out.println("%3d %%  %s%s".formatted(percent, step, eta));
            last = step;
        }
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LINE));
    }

    private static String eta(JsonNode seconds) {
        return seconds.isNumber() && seconds.asLong() > 0 ? ", about " + seconds.asLong() + " s left" : "";
    }
}
