package io.filmstudio.benchmarks.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, as it comes: TPC-B, scale 10, 8 clients. It must be on the PATH. */
final class TpcB {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final String url;
    private final String password;

    TpcB(String url, String password) {
        this.url = url;
        this.password = password;
    }

    void prepare() {
        pgbench("--initialize", "--scale=10", "--quiet");
    }

    double perSecond(Duration length) {
        String report = pgbench("--client=8", "--jobs=2", "--protocol=prepared", "--time=" + length.toSeconds());
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
