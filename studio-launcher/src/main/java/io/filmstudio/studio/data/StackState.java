package io.filmstudio.studio.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a running stack tells the other commands.
 *
 * @param pid of the launcher
 * @param google the local stand-in; null when this stack works with the real one
 * @param ready false until every health check passed
 */
public record StackState(long pid, int portOffset, URI gateway, @Nullable URI google, boolean ready) {

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
                values.containsKey("google") ? URI.create(values.get("google")) : null,
                Boolean.parseBoolean(values.get("ready")));
    }

    public void save(DataDirectory data) {
        Map<String, String> values = new TreeMap<>();
        values.put("pid", Long.toString(pid));
        values.put("portOffset", Integer.toString(portOffset));
        values.put("gateway", gateway.toString());
        values.put("ready", Boolean.toString(ready));
        if (google != null) {
            values.put("google", google.toString());
        }
        OwnerOnly.write(data.stateFile(), values);
    }

    public static void clear(DataDirectory data) {
        try {
            Files.deleteIfExists(data.stateFile());
        } catch (IOException failure) {
            throw new StudioException("The file " + data.stateFile() + " was not removed: " + failure, failure);
        }
    }
}
