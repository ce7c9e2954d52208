package io.filmstudio.studio;

import io.filmstudio.embedded.Ports;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.Service;
import io.filmstudio.studio.stack.StackStatus;
import io.filmstudio.studio.stack.StudioPorts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Show what runs; ends with 0 when all is healthy, 1 when not, 3 when nothing runs.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @Mixin
    StackOptions options;

    @Override
    public Integer call() {
        DataDirectory data = options.data();
        Optional<StackState> state = StackState.find(data);
        if (state.isEmpty()) {
            System.out.println("The studio is not running on " + data.root());
            return NOT_RUNNING;
        }
        StudioPorts ports = new StudioPorts(state.get().portOffset());
        Map<Service, Boolean> ready = StackStatus.of(ports);
        System.out.printf(
                "The studio %s (process %d) on %s%n",
                state.get().ready() ? "runs" : "is starting", state.get().pid(), data.root());
        ready.forEach((service, healthy) -> System.out.printf(
                "  %-16s %-6s %s%n", service.id(), healthy ? "ready" : "DOWN", StackStatus.address(ports, service)));
        Optional.ofNullable(state.get().google())
                .ifPresent(google -> System.out.printf(
                        "  %-16s %-6s %s%n",
                        "local YouTube", Ports.answers(google.getPort()) ? "ready" : "DOWN", google));
        return ready.containsValue(false) ? 1 : 0;
    }
}
