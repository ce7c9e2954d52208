package io.filmstudio.worker.lease;

import java.util.Locale;

/** How an attempt ended. */
enum Outcome {
    FINISHED,
    FAILED,
    /** Nobody wants the task any more. */
    CANCELLED,
    /** Somebody else has the task. */
    FENCED,
    /** Nothing was heard from ai-job-service for too long. */
    LEASE_LOST,
    /** Handed back because the worker shuts down. */
    RELEASED;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
