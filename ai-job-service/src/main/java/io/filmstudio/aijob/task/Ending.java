package io.filmstudio.aijob.task;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a task ended. */
record Ending(TaskState state, @Nullable JsonNode result, @Nullable String code, @Nullable String message) {

    static Ending succeeded(JsonNode result) {
        return new Ending(TaskState.SUCCEEDED, result, null, null);
    }

    static Ending cancelled() {
        return new Ending(TaskState.CANCELLED, null, null, null);
    }

    static Ending lost(TaskState state, String code, String message) {
        return new Ending(state, null, code, message);
    }
}
