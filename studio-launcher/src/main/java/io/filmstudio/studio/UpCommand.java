package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.Shutdown;
import io.filmstudio.studio.stack.Stack;
import io.filmstudio.studio.stack.StudioPorts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start the whole studio and keep it running until Ctrl-C or ./studio down.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    StackOptions options;

    @Option(names = "--detach", description = "return when everything is healthy, and leave it running")
    boolean detach;

    @Option(names = "--processes", description = "give each service a JVM of its own, as in production")
    boolean processes;

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory data = options.data();
        StudioPorts ports = options.ports();
        if (detach) {
            DetachedStack.start(data, ports, processes);
        } else {
            Stack.start(data, ports, processes, Shutdown.atExit(), System.out);
        }
        System.out.println("The studio is ready at " + ports.gateway() + " (data: " + data.root() + ")");
        StackState.read(data)
                .map(StackState::google)
                .ifPresent(google -> System.out.println("Its Google and its YouTube are at " + google));
        if (!detach) {
            System.out.println("Press Ctrl-C to stop it.");
            Thread.currentThread().join();
        }
        return 0;
    }
}
