package io.filmstudio.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk, kept to one core; it must be on the PATH. */
final class Wrk {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED =
            Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: (?!connect 0, read 0, write 0,)");

    private final int core;
    private final int connections;
    private final Path script;

    Wrk(int core, int connections, Path script) {
        this.core = core;
        this.connections = connections;
        this.script = script;
    }

    /** What one run measured; throws when an answer was not a success. */
    record Load(long requests, double perSecond) {}

    Load run(URI address, Duration length) {
        ProcessBuilder builder = new ProcessBuilder(
                        "taskset",
                        "-c",
                        Integer.toString(core),
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + length.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        address.toString())
                .redirectErrorStream(true);
        try {
            Process process = builder.start();
            String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0
                    || REFUSED.matcher(report).find()) {
                throw new IllegalStateException("wrk failed: " + report);
            }
            return new Load(Long.parseLong(find(REQUESTS, report)), Double.parseDouble(find(RATE, report)));
        } catch (IOException ex) {
            throw new UncheckedIOException("wrk must be on the PATH", ex);
        }
    }

    private static String find(Pattern pattern, String report) {
        Matcher found = pattern.matcher(report);
        if (!found.find()) {
            throw new IllegalStateException("wrk reports nothing to read: " + report);
        }
        return found.group(1);
    }
}
