package io.filmstudio.embedded.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One request and its answer. */
public record Exchange(HttpExchange http) {

    private static final int MAX_BODY_BYTES = 100_000;

    public String method() {
        return http.getRequestMethod();
    }

    public boolean isPost() {
        return method().equals("POST");
    }

    public String path() {
        return http.getRequestURI().getPath();
    }

    /** The part of the path with this number, from 0; empty when the path is shorter. */
    public String part(int number) {
        String[] parts = path().substring(1).split("/");
        return number < parts.length ? parts[number] : "";
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    public Map<String, String> query() {
        return Fields.decode(rawQuery());
    }

    /** The values of a name in the query that may come several times, or with commas. */
    public List<String> queryList(String name) {
        return Fields.list(rawQuery(), name);
    }

    private String rawQuery() {
        return Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse("");
    }

    public Map<String, String> form() throws IOException {
        return Fields.decode(text());
    }

    /** The body, unpacked when it is packed; what is longer than any form or document here is cut off. */
    public String text() throws IOException {
        InputStream body = http.getRequestBody();
        boolean packed =
                header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
        InputStream plain = packed ? new GZIPInputStream(body) : body;
        return new String(plain.readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
    }

    public void answer(int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", contentType + "; charset=utf-8");
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }

    /** A page that loads nothing but its own films, runs nothing, and shows up in nobody's frame. */
    public void page(int status, String html) throws IOException {
        http.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        http.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        http.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        answer(status, "text/html", html);
    }

    public void redirect(String location) throws IOException {
        http.getResponseHeaders().set("Location", location);
        http.sendResponseHeaders(303, -1);
    }
}
