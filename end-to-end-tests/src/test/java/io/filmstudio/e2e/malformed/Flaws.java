package io.filmstudio.e2e.malformed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Makes a request wrong in one way, chosen by a generator so that a seed gives the same requests again. */
public final class Flaws {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "99999999999999999999999999",
            "9223372036854775807",
            "2147483648",
            "NaN",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e<script>alert(1)</script>\"",
            "\"' or 1=1 --\"",
            "\"../../etc/passwd\"",
            "\"%s%n%d\"",
            "\"2030-13-45T99:99:99Z\"",
            "[]",
            "[null]",
            "[\"\\u0000\"]",
            "{}",
            "{\"a\": {\"b\": null}}",
            "\"" + "x".repeat(100_000) + "\"",
            "\"" + "\uD83C\uDFAC".repeat(10_000) + "\"",
            "9".repeat(2_000),
            "[".repeat(60) + "]".repeat(60),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    private static final List<String> WORDS = List.of(
            "",
            "x",
            "-1",
            "0",
            "1.5",
            "1e9",
            "2147483648",
            "99999999999999999999",
            "null",
            "undefined",
            "%00",
            "%FF",
            "%C3%28",
            "%zz",
            "%",
            "%25",
            "%2e%2e%2f",
            "%0d%0aX-Injected:%201",
            "'%20or%201=1--",
            "%F0%9F%8E%AC",
            "x".repeat(3_000),
            "x".repeat(9_000),
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/cbor",
            "a/b/c",
            "*/*",
            "",
            "application/json, application/json");
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X".repeat(50));
    private static final List<String> HEADERS = List.of(
            "Accept: application/xml",
            "Accept: nonsense",
            "Accept: text/event-stream",
            "Accept-Language: *-*-*",
            "Accept-Encoding: identity;q=0",
            "Idempotency-Key: ",
            "Idempotency-Key: a b",
            "Idempotency-Key: \u00e9\u00e8",
            "Idempotency-Key: " + "k".repeat(256),
            "If-Match: nonsense",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Prefer: wait=99999999999999999999",
            "Prefer: wait=-1; wait=x, ,",
            "Range: bytes=9-1",
            "Expect: something",
            "X-Request-Deadline: 1",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: nonsense",
            "Cookie: studio-sign-in=%00; =; a",
            "Stripe-Signature: t=x,v1=",
            "Content-Encoding: gzip",
            "Forwarded: for=\"[::1\"",
            "X-Forwarded-For: ::::");

    private final RandomGenerator random;

    public Flaws(RandomGenerator random) {
        this.random = random;
    }

    public Malformed spoil(Operation operation, String token) {
        Malformed request = operation.request(token);
        List<String> queries = operation.parameters("query");
        boolean inPath = !operation.parameters("path").isEmpty();
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> operation.hasBody() ? member(request, operation.body()) : query(request, queries);
            case 4, 5 -> operation.hasBody() ? document(request, operation.body()) : header(request);
            case 6 -> operation.hasBody() ? request.header("Content-Type", pick(TYPES)) : header(request);
            case 7 -> inPath ? path(request, operation) : query(request, queries);
            case 8, 9 -> query(request, queries);
            case 10 -> random.nextInt(3) == 0 ? request.method(pick(METHODS)) : header(request);
            default -> authorization(request);
        };
    }

    /** One member with a value that it cannot have, or not at all, or twice, or one that nobody knows. */
    private Malformed member(Malformed request, ObjectNode body) {
        List<String> names = new ArrayList<>(body.propertyNames());
        names.add("unknown");
        String name = pick(names);
        String value = pick(VALUES);
        ObjectNode rest = body.deepCopy();
        rest.remove(name);
        String others = rest.isEmpty()
                ? ""
                : rest.toString().substring(1, rest.toString().length() - 1);
        return switch (random.nextInt(8)) {
            case 0 -> request.body("without " + name, rest.toString());
            case 1 -> request.body(name + " twice", "{\"%s\": %s, \"%s\": 1}".formatted(name, value, name));
            default ->
                request.body(
                        "another " + name,
                        "{\"%s\": %s%s%s}".formatted(name, value, others.isEmpty() ? "" : ", ", others));
        };
    }

    private Malformed document(Malformed request, ObjectNode body) {
        String text = body.toString();
        return switch (random.nextInt(10)) {
            case 0 -> request.body("no body", "");
            case 1 -> request.body("cut off", text.substring(0, random.nextInt(text.length())));
            case 2 -> request.body("UTF-16", text.getBytes(StandardCharsets.UTF_16));
            case 3 -> request.body("UTF-32", text.getBytes(Charset.forName("UTF-32")));
            case 4 -> request.body("a mark before it", "\uFEFF" + text);
            case 5 -> request.body("no UTF-8", (text + "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
            case 6 -> request.body("more after it", text + text);
            case 7 -> request.body("noise", noise());
            default -> request.body("another document", pick(VALUES));
        };
    }

    private Malformed path(Malformed request, Operation operation) {
        String word = pick(WORDS);
        return request.target("path", operation.path().replaceAll("\\{[^}]+}", word.replace("$", "")));
    }

    private Malformed query(Malformed request, List<String> names) {
        String name = names.isEmpty() || random.nextInt(6) == 0 ? "page" : pick(names);
        String query = name + "=" + pick(WORDS);
        String twice = random.nextInt(4) == 0 ? "&" + name + "=" + pick(WORDS) + "&&=&" + name + "[]=1" : "";
        return request.target("query", request.target() + "?" + query + twice);
    }

    private Malformed header(Malformed request) {
        String[] header = pick(HEADERS).split(": ", 2);
        return request.header(header[0], header[1]);
    }

    private Malformed authorization(Malformed request) {
        return switch (random.nextInt(5)) {
            case 0 -> request.without("Authorization");
            case 1 -> request.header("Authorization", "Bearer");
            case 2 -> request.header("Authorization", "Bearer " + "a.".repeat(5_000));
            case 3 -> request.header("Authorization", "Basic bm9ib2R5Og==");
            default -> request.secondHeader("Authorization", "Bearer e30.e30.e30");
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(1, 2_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
