package io.filmstudio.aijob.task;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a task ended.
 *
 * @param seconds of a worker that it took
 */
record Ending(
        TaskState state, double seconds, @Nullable JsonNode result, @Nullable String code, @Nullable String message) {

    static Ending succeeded(double seconds, JsonNode result) {
        return new Ending(TaskState.SUCCEEDED, seconds, result, null, null);
    }

    static Ending cancelled(Task task) {
        return new Ending(TaskState.CANCELLED, task.elapsedSeconds(), null, null, null);
    }

    static Ending lost(TaskState state, Task task, String code, String message) {
        return new Ending(state, task.elapsedSeconds(), null, code, message);
    }
}
