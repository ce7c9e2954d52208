package io.filmstudio.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A JVM of its own that starts PostgreSQL and Redis, and is killed with both running. */
final class KilledRun {

    private KilledRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        int postgres =
                PostgresServer.startFast(home.resolve("postgres"), 0, "secret").port();
        int redis = RedisServer.start(home.resolve("redis"), 0, "secret").port();
        System.out.println("PORTS " + postgres + " " + redis);
        Thread.currentThread().join();
    }

    /** Returns the ports of the two servers, which nobody looks after any more. */
    static Ports in(Path home) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        home.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader output = run.inputReader()) {
            String[] line = output.lines()
                    .filter(text -> text.startsWith("PORTS "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ");
            return new Ports(Integer.parseInt(line[1]), Integer.parseInt(line[2]));
        } finally {
            run.destroyForcibly().onExit().join();
        }
    }

    record Ports(int postgres, int redis) {}
}
