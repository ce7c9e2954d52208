package io.filmstudio.worker.picture.prop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Knows the drawing for a noun: reads {@code props.txt}. */
final class PropBook {

    private static final Map<String, Prop> PROPS = read();

    private PropBook() {}

    static Optional<Prop> find(String noun) {
        return Optional.ofNullable(PROPS.get(noun.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Prop> read() {
        Map<String, Prop> props = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PropBook.class.getResourceAsStream("props.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> enter(props, line));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return Map.copyOf(props);
    }

    private static void enter(Map<String, Prop> props, String line) {
        String[] halves = line.split("=");
        String[] facts = halves[1].strip().split(" ");
        for (String noun : halves[0].strip().split(", *")) {
            Prop.Spot spot = Prop.Spot.valueOf(facts[1].toUpperCase(Locale.ROOT));
            props.put(noun, new Prop(noun, facts[0], spot, Double.parseDouble(facts[2])));
        }
    }
}
