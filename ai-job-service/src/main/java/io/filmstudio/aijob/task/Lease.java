package io.filmstudio.aijob.task;

import java.util.UUID;

/** Names one hold of one worker on one task. Whoever holds an older attempt is fenced off. */
public record Lease(UUID taskId, int attempt, String workerId) {}
