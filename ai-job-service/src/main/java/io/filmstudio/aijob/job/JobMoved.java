package io.filmstudio.aijob.job;

import java.util.UUID;

/** Said within this process after a line was added to a job's log. A lost one costs a watcher no more than one poll. */
public record JobMoved(UUID jobId) {}
