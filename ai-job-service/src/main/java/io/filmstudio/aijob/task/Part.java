package io.filmstudio.aijob.task;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a task that succeeded has left. Parts outlive the run that made them.
 *
 * @param result what the worker said about it
 */
public record Part(
        String name, TaskKind kind, double cost, UUID jobId, int run, UUID taskId, int attempt, JsonNode result) {

    public static Part of(Task made, JsonNode result) {
        return new Part(
                made.name(), made.kind(), made.cost(), made.jobId(), made.run(), made.id(), made.attempt(), result);
    }

    /** Where in the bucket one of its files lies. */
    public String key(String object) {
        return ObjectKeys.of(jobId, run, taskId, attempt, object);
    }
}
