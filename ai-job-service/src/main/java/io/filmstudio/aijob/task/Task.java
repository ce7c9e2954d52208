package io.filmstudio.aijob.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task that is not finished.
 *
 * @param attempt fencing number; rises with every announcement
 * @param failures how often a worker reported that it failed
 * @param crashes how often a worker fell silent over it
 * @param elapsedSeconds of workers that it has taken, in all its attempts
 * @param providerCall what an earlier attempt left open, or null
 * @param traceparent of the request that led to it, or null
 */
public record Task(
        UUID id,
        UUID jobId,
        int run,
        String name,
        TaskKind kind,
        TaskState state,
        UUID userId,
        int weight,
        double cost,
        JsonNode parameters,
        List<TaskInput> inputs,
        int attempt,
        int failures,
        int crashes,
        @Nullable String workerId,
        double progress,
        @Nullable String step,
        double elapsedSeconds,
        @Nullable ProviderCall providerCall,
        @Nullable String traceparent) {

    public String key(String object) {
        return ObjectKeys.of(jobId, run, id, attempt, object);
    }
}
