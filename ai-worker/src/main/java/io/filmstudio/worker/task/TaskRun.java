package io.filmstudio.worker.task;

import io.filmstudio.worker.provider.Commission;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    private final Map<String, URI> addresses;
    private final Commission commission;

    /**
     * @param directory holds the inputs under their names; the outputs are written beside them
     * @param addresses from which a provider may read the inputs itself, by their names
     */
    public TaskRun(
            JsonNode parameters,
            Path directory,
            Progress progress,
            JsonMapper json,
            Map<String, URI> addresses,
            Commission commission) {
        this.parameters = parameters;
        this.directory = directory;
        this.progress = progress;
        this.json = json;
        this.addresses = addresses;
        this.commission = commission;
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

    public URI inputAddress(String name) {
        URI address = addresses.get(name);
        if (address == null) {
            throw TaskFailure.badInput("The input " + name + " is missing.");
        }
        return address;
    }

    public Commission commission() {
        return commission;
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
