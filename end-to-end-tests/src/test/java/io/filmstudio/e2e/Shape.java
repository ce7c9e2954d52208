package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documented fields of an answer, written as the answer itself with the kind of each value in its place: {@code
 * uuid}, {@code instant}, {@code text}, {@code url}, {@code integer}, {@code number}, {@code boolean}, {@code =exact},
 * and {@code ?} behind it when it may be null. A list shows what each of its members has to be. More fields are allowed.
 */
public final class Shape {

    private final JsonNode pattern;

    private Shape(JsonNode pattern) {
        this.pattern = pattern;
    }

    public static Shape of(String pattern) {
        return new Shape(JsonMapper.shared().readTree(pattern));
    }

    public void check(JsonNode answer) {
        check("answer", pattern, answer);
    }

    private static void check(String path, JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            assertThat(found.isObject()).as("%s is an object: %s", path, found).isTrue();
            wanted.properties().forEach(field -> {
                assertThat(found.has(field.getKey()))
                        .as("%s has %s: %s", path, field.getKey(), found)
                        .isTrue();
                check(path + "." + field.getKey(), field.getValue(), found.get(field.getKey()));
            });
        } else if (wanted.isArray()) {
            assertThat(found.isArray()).as("%s is a list: %s", path, found).isTrue();
            assertThat(found).as(path).isNotEmpty().allSatisfy(member -> check(path + "[]", wanted.get(0), member));
        } else {
            checkValue(path, wanted.asString(), found);
        }
    }

    private static void checkValue(String path, String kind, JsonNode found) {
        if (kind.endsWith("?")) {
            if (!found.isNull()) {
                checkValue(path, kind.substring(0, kind.length() - 1), found);
            }
            return;
        }
        assertThat(isKind(kind, found)).as("%s is %s: %s", path, kind, found).isTrue();
    }

    private static boolean isKind(String kind, JsonNode found) {
        return switch (kind) {
            case "integer" -> found.isIntegralNumber();
            case "number" -> found.isNumber();
            case "boolean" -> found.isBoolean();
            case "object" -> found.isObject();
            case "list" -> found.isArray();
            case "text" -> found.isString();
            case "uuid" -> found.isString() && isUuid(found.asString());
            case "instant" -> found.isString() && isInstant(found.asString());
            case "url" -> found.isString() && URI.create(found.asString()).getHost() != null;
            case "s3" -> found.isString() && found.asString().startsWith("s3://");
            default -> found.isString() && kind.equals("=" + found.asString());
        };
    }

    private static boolean isUuid(String text) {
        return UUID.fromString(text).toString().equals(text);
    }

    /** In UTC, as ISO 8601 writes it. */
    private static boolean isInstant(String text) {
        return text.endsWith("Z") && Instant.parse(text).isAfter(Instant.EPOCH);
    }
}
