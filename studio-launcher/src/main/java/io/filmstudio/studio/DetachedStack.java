package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.data.StudioException;
import io.filmstudio.studio.stack.Installation;
import io.filmstudio.studio.stack.StudioPorts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Another launcher in a session of its own, which has none of this one's files and outlives it. */
public final class DetachedStack {

    private static final Duration POLL = Duration.ofMillis(100);

    private DetachedStack() {}

    /** Returns when the stack is healthy; throws what it printed when it is not. */
    public static void start(DataDirectory data, StudioPorts ports, boolean processes) {
        try {
            data.open().close();
            Path output = data.log("launcher");
            Files.writeString(output, "");
            ProcessBuilder builder = new ProcessBuilder(command(data, ports, processes));
            // not an argument: a command line of 20,000 characters helps nobody who looks for the process
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process launcher = builder.redirectInput(
                            Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output.toFile()))
                    .start();
            awaitReady(launcher, data, output);
        } catch (IOException failure) {
            throw new StudioException("The studio cannot be started: " + failure, failure);
        }
    }

    private static List<String> command(DataDirectory data, StudioPorts ports, boolean processes) {
        List<String> command = new ArrayList<>(Installation.ownSession());
        command.add(Installation.java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(Studio.class.getName(), "up"));
        command.addAll(List.of("--data", data.root().toString(), "--port-offset", Integer.toString(ports.offset())));
        if (processes) {
            command.add("--processes");
        }
        return command;
    }

    private static void awaitReady(Process launcher, DataDirectory data, Path output) throws IOException {
        while (StackState.read(data)
                .filter(state -> state.ready() && state.pid() == launcher.pid())
                .isEmpty()) {
            if (!launcher.isAlive()) {
                throw new StudioException(
                        "The studio did not start:\n" + Files.readString(output).strip());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
