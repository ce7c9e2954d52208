package io.filmstudio.studio;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.Leftovers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop the studio; its data stays.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    StackOptions options;

    @Override
    public Integer call() {
        DataDirectory data = options.data();
        if (!data.inUse()) {
            Leftovers.end(data);
            System.out.println("The studio was not running.");
            return 0;
        }
        Optional<ProcessHandle> launcher = StackState.read(data).flatMap(state -> ProcessHandle.of(state.pid()));
        launcher.ifPresent(ProcessHandle::destroy);
        if (!ends(data, launcher)) {
            launcher.ifPresent(ProcessHandle::destroyForcibly);
            ends(data, launcher);
        }
        Leftovers.end(data);
        System.out.println("The studio is stopped. Its data is in " + data.root());
        return 0;
    }

    private static boolean ends(DataDirectory data, Optional<ProcessHandle> launcher) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (data.inUse() || launcher.filter(DownCommand::runs).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return true;
    }

    /** One that has ended, but whose parent has not looked, has no command line any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().arguments().isPresent();
    }
}
