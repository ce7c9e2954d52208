package io.filmstudio.aijob.job;

/** What became of an attempt to store a job. */
public sealed interface Opening {

    /** The job is new and its credits are the caller's to ask for. */
    record Opened(Job job) implements Opening {}

    /** The job was there already. */
    record Known(Job job) implements Opening {}

    /** Somebody was told that this job does not exist, so it never will. */
    record Tombstoned() implements Opening {}
}
