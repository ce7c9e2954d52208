package io.filmstudio.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A JVM of its own that ends with a broker open, and says whether it still answered when the end began. */
final class EndingJvm {

    private EndingJvm() {}

    public static void main(String[] arguments) {
        AmqpBroker broker = AmqpBroker.start(Path.of(arguments[0]), 0, "studio", "secret");
        Thread hook = new Thread(() -> lookLater(broker));
        Runtime.getRuntime().addShutdownHook(hook);
        System.exit(0);
    }

    /** The broker's own hook, which runs beside this one, would have stopped it by then. */
    private static void lookLater(AmqpBroker broker) {
        boolean answers = true;
        long deadline = System.nanoTime() + 2_000_000_000L;
        while (answers && System.nanoTime() < deadline) {
            answers = Ports.answers(broker.port());
            LockSupport.parkNanos(100_000_000L);
        }
        broker.close();
        System.out.println("ANSWERED " + answers);
    }

    static boolean keepsItsBroker(Path home) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndingJvm.class.getName(),
                        home.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (var output = jvm.inputReader()) {
            return output.lines().anyMatch("ANSWERED true"::equals);
        }
    }
}
