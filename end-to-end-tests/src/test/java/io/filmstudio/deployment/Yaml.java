package io.filmstudio.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A node of a YAML or JSON file; what is absent is empty. Paths are written {@code a/b/0/c}. */
record Yaml(Object value) {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /** The only document of a file, named from the root of the repository. */
    static Yaml file(String path) {
        return documents(HOME.resolve(path)).getFirst();
    }

    static List<Yaml> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(500);
        try (var reader = Files.newBufferedReader(file)) {
            var all = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(reader);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(document -> document != null)
                    .map(Yaml::new)
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    Yaml at(String path) {
        Object here = value;
        for (String step : path.split("/")) {
            here = switch (here) {
                case Map<?, ?> map when map.containsKey(step) -> map.get(step);
                case List<?> list
                when step.matches("\\d+") && Integer.parseInt(step) < list.size() -> list.get(Integer.parseInt(step));
                default -> "";
            };
            if (here == null) {
                here = "";
            }
        }
        return new Yaml(here);
    }

    String text() {
        return value.toString();
    }

    String text(String path) {
        return at(path).text();
    }

    boolean has(String path) {
        return !text(path).isEmpty();
    }

    List<Yaml> list(String path) {
        return at(path).value instanceof List<?> list
                ? list.stream().map(Yaml::new).toList()
                : List.of();
    }

    List<String> texts(String path) {
        return list(path).stream().map(Yaml::text).toList();
    }

    Map<String, Yaml> map(String path) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (at(path).value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(key.toString(), new Yaml(entry == null ? "" : entry)));
        }
        return entries;
    }

    /** Every scalar in it, keys aside. */
    Stream<String> scalars() {
        return switch (value) {
            case Map<?, ?> map ->
                map.values().stream().flatMap(entry -> new Yaml(entry == null ? "" : entry).scalars());
            case List<?> list -> new ArrayList<Object>(list).stream().flatMap(entry -> new Yaml(entry).scalars());
            default -> Stream.of(text());
        };
    }
}
