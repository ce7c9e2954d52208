package io.filmstudio.aijob.task;

import java.util.Locale;

public enum TaskState {
    /** for tasks that it needs */
    WAITING,
    /** for its next try */
    SCHEDULED,
    AVAILABLE,
    /** because its tenant has enough tasks in the queue */
    PARKED,
    /** announced, not claimed */
    DISPATCHED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** because it crashed too many workers */
    DISCARDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Whether it counts towards its tenant's cap. */
    boolean isActive() {
        return this == SCHEDULED || this == AVAILABLE || this == DISPATCHED || this == RUNNING;
    }
}
