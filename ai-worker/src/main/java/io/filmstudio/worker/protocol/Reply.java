package io.filmstudio.worker.protocol;

/** What ai-job-service answers to a worker that reports about its task. */
public enum Reply {
    OK,
    /** The task is no longer wanted. */
    CANCEL,
    /** The task is no longer this worker's. */
    FENCED
}
