package io.filmstudio.e2e.malformed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, which need not be one that HTTP allows.
 *
 * @param flaw what is wrong with it, for the one who reads about a failure
 */
public record Malformed(
        String flaw,
        String method,
        String target,
        Map<String, String> headers,
        List<String> more,
        byte @Nullable [] body) {

    static Malformed of(String method, String target, Map<String, String> headers, byte @Nullable [] body) {
        return new Malformed("nothing", method, target, headers, List.of(), body);
    }

    Malformed method(String other) {
        return new Malformed("method " + other, other, target, headers, more, body);
    }

    Malformed target(String what, String other) {
        return new Malformed(what, method, other, headers, more, body);
    }

    Malformed header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Malformed(name + ": " + start(value), method, target, changed, more, body);
    }

    /** The header twice, which most may not be. */
    Malformed secondHeader(String name, String value) {
        List<String> added = new ArrayList<>(more);
        added.add(name + ": " + value);
        return new Malformed("also " + name + ": " + start(value), method, target, headers, added, body);
    }

    Malformed without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new Malformed("no " + name, method, target, changed, more, body);
    }

    Malformed body(String what, String other) {
        return body(what, other.getBytes(StandardCharsets.UTF_8));
    }

    Malformed body(String what, byte[] other) {
        return new Malformed(what, method, target, headers, more, other);
    }

    byte[] head(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        more.forEach(line -> head.append(line).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : start(new String(body, StandardCharsets.UTF_8));
        return "[" + flaw + "] " + method + " " + start(target) + " " + sent;
    }

    private static String start(String text) {
        return text.length() < 160 ? text : text.substring(0, 160) + "... (" + text.length() + ")";
    }
}
