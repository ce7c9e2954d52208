package io.filmstudio.studio.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/**
 * What a running stack tells the other commands.
 *
 * @param pid of the launcher
 * @param ready false until every health check passed
 */
public record StackState(long pid, int portOffset, URI gateway, boolean ready) {

    /** The state of the stack that runs on this data now; empty when none does. */
    public static Optional<StackState> find(DataDirectory data) {
        return data.inUse() ? read(data) : Optional.empty();
    }

    /** What the last launcher wrote, whether it still lives or not. */
    public static Optional<StackState> read(DataDirectory data) {
        Map<String, String> values = OwnerOnly.read(data.stateFile());
        return values.isEmpty() ? Optional.empty() : Optional.of(of(values));
    }

    private static StackState of(Map<String, String> values) {
        return new StackState(
                Long.parseLong(values.get("pid")),
                Integer.parseInt(values.get("portOffset")),
                URI.create(values.get("gateway")),
                Boolean.parseBoolean(values.get("ready")));
    }

    public void save(DataDirectory data) {
        OwnerOnly.write(
                data.stateFile(),
                Map.of(
                        "pid", Long.toString(pid),
                        "portOffset", Integer.toString(portOffset),
                        "gateway", gateway.toString(),
                        "ready", Boolean.toString(ready)));
    }

    public static void clear(DataDirectory data) {
        try {
            Files.deleteIfExists(data.stateFile());
        } catch (IOException failure) {
            throw new StudioException("The file " + data.stateFile() + " was not removed: " + failure, failure);
        }
    }
}
