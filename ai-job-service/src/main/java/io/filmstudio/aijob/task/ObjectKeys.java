package io.filmstudio.aijob.task;

import java.util.UUID;

/** Keys of what tasks write: scoped by attempt, so that a late writer overwrites nothing. */
final class ObjectKeys {

    private ObjectKeys() {}

    static String of(UUID jobId, int run, UUID taskId, int attempt, String object) {
        return "jobs/%s/%d/%s/%d/%s".formatted(jobId, run, taskId, attempt, object);
    }
}
