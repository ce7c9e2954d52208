package io.filmstudio.embedded.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values as a query or a form carries them; of a name that comes twice the last value counts. */
public final class Fields {

    private Fields() {}

    public static Map<String, String> decode(String text) {
        Map<String, String> fields = new TreeMap<>();
        pairs(text).forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** The values of a name that may come several times, or with commas. */
    public static List<String> list(String text, String name) {
        return pairs(text)
                .filter(field -> field.getKey().equals(name))
                .flatMap(field -> Arrays.stream(field.getValue().split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<Map.Entry<String, String>> pairs(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> Map.entry(decodePart(pair[0]), decodePart(pair[1])));
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encodePart(field.getKey()) + "=" + encodePart(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A percent sign that begins no octet stands for itself. */
    public static String decodePart(String text) {
        String whole = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        return URLDecoder.decode(whole, StandardCharsets.UTF_8);
    }

    private static String encodePart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
