package io.filmstudio.worker.protocol;

import java.util.Collection;

/** What a worker says of itself every few seconds. */
public record Registration(Collection<String> capabilities, int slots, int free) {

    /** @param prefix of the names of the work queues */
    public record Accepted(String prefix) {}
}
