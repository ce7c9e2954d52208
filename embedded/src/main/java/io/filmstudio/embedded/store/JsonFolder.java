package io.filmstudio.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON files of one folder, each written whole or not at all, and known by names of letters, digits, hyphens
 * and underscores. All of them are in memory, too.
 */
public final class JsonFolder<T> {

    private static final String ENDING = ".json";

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, T> records = new ConcurrentHashMap<>();

    public JsonFolder(Path folder, Class<T> type) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - ENDING.length());
                records.put(id, json.readValue(Files.readString(file), type));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    public List<T> list() {
        return List.copyOf(records.values());
    }

    public synchronized T put(String id, T value) {
        try {
            Path written = Files.writeString(folder.resolve(id + ".new"), json.writeValueAsString(value));
            Files.move(written, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        records.put(id, value);
        return value;
    }

    /** Throws when there is none with this name. */
    public synchronized T update(String id, UnaryOperator<T> change) {
        return put(id, change.apply(find(id).orElseThrow()));
    }

    /** True when there was one. */
    public synchronized boolean remove(String id) {
        if (records.remove(id) == null) {
            return false;
        }
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return true;
    }

    public synchronized void removeIf(Predicate<T> condition) {
        records.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    private Path file(String id) {
        if (!id.matches("[\\w-]+")) {
            throw new IllegalArgumentException("not a name: " + id);
        }
        return folder.resolve(id + ENDING);
    }
}
