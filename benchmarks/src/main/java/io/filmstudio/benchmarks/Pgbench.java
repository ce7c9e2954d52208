package io.filmstudio.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, scale 10, as the yardstick of what a server can do. It must be on the PATH. */
public final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final String INSERT =
            "insert into pgbench_history (tid, bid, aid, delta, mtime) values (1, 1, 1, 0, current_timestamp);\n";

    private final String url;
    private final String password;

    Pgbench(String url, String password) {
        this.url = url;
        this.password = password;
    }

    public void prepare() {
        pgbench("--initialize", "--scale=10", "--quiet");
    }

    /** TPC-B as it comes, 8 clients. */
    public double tpcB(Duration length) {
        return perSecond("--client=8", "--jobs=2", "--protocol=prepared", "--time=" + length.toSeconds());
    }

    /** How long one client waits until its one row is stored for good. */
    public double commitMillis(Duration length) {
        try {
            Path script = Files.createTempFile("studio-bench-commit", ".sql");
            try {
                Files.writeString(script, INSERT);
                return 1000 / perSecond("--file=" + script, "--protocol=prepared", "--time=" + length.toSeconds());
            } finally {
                Files.delete(script);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private double perSecond(String... options) {
        String report = pgbench(options);
        Matcher tps = TPS.matcher(report);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench reports no rate: " + report);
        }
        return Double.parseDouble(tps.group(1));
    }

    private String pgbench(String... options) {
        List<String> command = new ArrayList<>(List.of("pgbench"));
        command.addAll(List.of(options));
        command.add(url);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        try {
            Process process = builder.start();
            String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("pgbench failed: " + report);
            }
            return report;
        } catch (IOException ex) {
            throw new UncheckedIOException("pgbench, which comes with PostgreSQL, must be on the PATH", ex);
        }
    }
}
