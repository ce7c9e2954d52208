package io.filmstudio.worker.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a kind of task sees of one attempt: parameters, input files, and a private directory that is removed afterwards.
 */
public final class TaskRun {

    private final JsonNode parameters;
    private final Path directory;
    private final Progress progress;
    private final JsonMapper json;

    /** @param directory holds the inputs under their names; the outputs are written beside them */
    public TaskRun(JsonNode parameters, Path directory, Progress progress, JsonMapper json) {
        this.parameters = parameters;
        this.directory = directory;
        this.progress = progress;
        this.json = json;
    }

    public <T> T parameters(Class<T> type) {
        return readable("the parameters", () -> json.treeToValue(parameters, type));
    }

    public Path directory() {
        return directory;
    }

    public Path input(String name) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw TaskFailure.badInput("The input " + name + " is missing.");
        }
        return file;
    }

    public <T> T input(String name, Class<T> type) {
        Path file = input(name);
        return readable("the input " + name, () -> json.readValue(file, type));
    }

    public Path output(String name) {
        return directory.resolve(name);
    }

    public void write(String name, Object value) throws IOException {
        Files.write(output(name), json.writeValueAsBytes(value));
    }

    /** Reports and gives way to an interrupt; call it between steps that take a while. */
    public void progress(double fraction, String step) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(step);
        }
        progress.report(fraction, step);
    }

    private static <T> T readable(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw TaskFailure.badInput("Nobody can read " + what + ": " + unreadable.getMessage());
        }
    }
}
