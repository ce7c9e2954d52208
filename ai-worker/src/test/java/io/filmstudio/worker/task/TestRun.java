package io.filmstudio.worker.task;

import io.filmstudio.worker.provider.TestCommission;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of tasks without a worker. */
public final class TestRun {

    private TestRun() {}

    public static TaskRun of(JsonNode parameters, Path directory) {
        return new TaskRun(
                parameters, directory, (fraction, step) -> {}, new JsonMapper(), Map.of(), new TestCommission());
    }

    /** A run whose inputs a provider may read itself. */
    public static TaskRun of(
            JsonNode parameters, Path directory, Map<String, URI> addresses, TestCommission commission) {
        return new TaskRun(parameters, directory, (fraction, step) -> {}, new JsonMapper(), addresses, commission);
    }
}
