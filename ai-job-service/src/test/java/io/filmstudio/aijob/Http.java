package io.filmstudio.aijob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP with JSON, as any client would speak it. */
final class Http {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;

    Http(String base) {
        this.base = base;
    }

    /** An answer of any status. */
    record Answer(int status, JsonNode body) {

        String slug() {
            return body.path("type").asString("").replaceAll(".*/", "");
        }
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    /** A body that is no JSON, from a route that needs no token. */
    String text(String path) {
        return new String(download(base + path), StandardCharsets.UTF_8);
    }

    Answer put(String path, String token, Object body) {
        return send(request(path, token).PUT(json(body)).build());
    }

    /** A request of a trace that began elsewhere. */
    Answer putTraced(String path, String token, Object body, String traceparent) {
        return send(request(path, token)
                .header("traceparent", traceparent)
                .PUT(json(body))
                .build());
    }

    Answer post(String path, String token, @Nullable Object body) {
        return send(request(path, token)
                .POST(body == null ? BodyPublishers.noBody() : json(body))
                .build());
    }

    Answer post(String path, String token, Object body, String idempotencyKey) {
        return send(request(path, token)
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body))
                .build());
    }

    /** A server-sent event. */
    record Event(long id, String name, JsonNode data) {}

    /** Listens until the server closes the stream. */
    List<Event> listen(String path, String token, @Nullable String lastEventId) {
        try {
            var response = CLIENT.send(eventStream(path, token, lastEventId), BodyHandlers.ofString());
            return Arrays.stream(response.body().split("\n\n"))
                    .filter(block -> block.contains("id:"))
                    .map(Http::event)
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    int listenStatus(String path, String token, String lastEventId) {
        try {
            return CLIENT.send(eventStream(path, token, lastEventId), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private HttpRequest eventStream(String path, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request =
                request(path, token).timeout(Duration.ofSeconds(20)).GET();
        return lastEventId == null
                ? request.build()
                : request.header("Last-Event-ID", lastEventId).build();
    }

    private static Event event(String block) {
        Map<String, String> fields = block.lines()
                .filter(line -> line.contains(":"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')), line -> line.substring(line.indexOf(':') + 1)));
        return new Event(Long.parseLong(fields.get("id")), fields.get("event"), JSON.readTree(fields.get("data")));
    }

    static int upload(String url, String contentType, byte[] bytes) {
        try {
            var put = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", contentType)
                    .PUT(BodyPublishers.ofByteArray(bytes))
                    .build();
            return CLIENT.send(put, BodyHandlers.discarding()).statusCode();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static byte[] download(String url) {
        try {
            var get = HttpRequest.newBuilder(URI.create(url)).GET().build();
            var response = CLIENT.send(get, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(url + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
