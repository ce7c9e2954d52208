package io.filmstudio.benchmarks.gateway;

import io.filmstudio.benchmarks.Child;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JVMs that run from the gateway's jar as production does, each kept to one core. */
final class Pinned {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m");

    private final Path jar;

    Pinned(Path jar) {
        this.jar = jar;
    }

    /** Runs {@code main}, or the jar's own main class when it is null, on the given core. */
    Child start(int core, @Nullable Class<?> main, int port, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core), Child.java()));
        command.addAll(FLAGS);
        if (main == null) {
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of(
                    "-Dloader.main=" + main.getName(),
                    "-Dloader.path=" + classes(),
                    "-cp",
                    jar.toString(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        command.addAll(arguments);
        return Child.start(command, Map.of(), port, log);
    }

    /** Keeps a process that runs already to the core. */
    static void keep(int core, Path pidFile) throws IOException {
        String pid = Files.readString(pidFile).strip();
        Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(core), pid)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (taskset.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("process " + pid + " is not kept to core " + core);
        }
    }

    private static Path classes() {
        return Path.of(
                Pinned.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
