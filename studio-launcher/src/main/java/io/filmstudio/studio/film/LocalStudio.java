package io.filmstudio.studio.film;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.FilmsLock;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.StudioPorts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The stack on this machine that a film is made by.
 *
 * @param own true when it ends with this command
 */
record LocalStudio(StudioPorts ports, boolean own) {

    private static final Duration POLL = Duration.ofMillis(200);

    static LocalStudio own(StudioPorts ports) {
        return new LocalStudio(ports, true);
    }

    static LocalStudio others(StudioPorts ports) {
        return new LocalStudio(ports, false);
    }

    /** The one that runs on this data, once it is ready; empty when none does, or the one that was starting gave up. */
    static Optional<LocalStudio> find(DataDirectory data) {
        Optional<StackState> state = StackState.find(data);
        while (state.isPresent() && !state.get().ready()) {
            LockSupport.parkNanos(POLL.toNanos());
            state = StackState.find(data);
        }
        return state.map(running -> others(new StudioPorts(running.portOffset())));
    }

    /** Called when this command needs it no more: other commands that make films on it are waited for. */
    void leave(FilmsLock films) {
        if (own) {
            films.awaitOthers(() -> System.out.println("Another film is being made here; the studio stops after it."));
        }
    }
}
