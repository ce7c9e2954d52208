package io.filmstudio.worker.lease;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether something that we depend on answers. Says so in the log once per change. */
final class Reachability {

    private static final Logger log = LoggerFactory.getLogger(Reachability.class);

    private final String name;
    private State state = State.UNKNOWN;

    private enum State {
        UNKNOWN,
        REACHED,
        AWAY
    }

    Reachability(String name) {
        this.name = name;
    }

    synchronized void reached() {
        if (state != State.REACHED) {
            state = State.REACHED;
            log.info("{} is reached", name);
        }
    }

    synchronized void away(Throwable reason) {
        if (state != State.AWAY) {
            state = State.AWAY;
            log.warn("{} is away, trying again until it is back: {}", name, reason.getMessage());
        }
    }
}
