package io.filmstudio.embedded.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request and its answer. */
record Exchange(HttpExchange http) {

    private static final int MAX_BODY_BYTES = 100_000;

    boolean isPost() {
        return http.getRequestMethod().equals("POST");
    }

    /** The part of the path with this number, from 0; empty when the path is shorter. */
    String part(int number) {
        String[] parts = http.getRequestURI().getPath().substring(1).split("/");
        return number < parts.length ? parts[number] : "";
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    Map<String, String> form() throws IOException {
        String body = new String(http.getRequestBody().readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
        Map<String, String> form = new TreeMap<>();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> form.put(decode(pair[0]), decode(pair[1])));
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    void answer(int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", contentType + "; charset=utf-8");
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }

    void redirect(String location) throws IOException {
        http.getResponseHeaders().set("Location", location);
        http.sendResponseHeaders(303, -1);
    }
}
