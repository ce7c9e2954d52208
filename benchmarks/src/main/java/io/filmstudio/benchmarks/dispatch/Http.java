package io.filmstudio.benchmarks.dispatch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls over kept connections. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    record Answer(int status, JsonNode body) {

        /** Throws for any status but that. */
        JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + this);
            }
            return body;
        }
    }

    Answer post(URI address, String authorization, Object body) {
        return json("POST", address, authorization, body);
    }

    Answer put(URI address, String authorization, Object body) {
        return json("PUT", address, authorization, body);
    }

    private Answer json(String method, URI address, String authorization, Object body) {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }

    /** Writes an object to its presigned address. */
    void upload(URI address, String contentType, byte[] bytes) {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(bytes)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the upload is answered " + response.statusCode());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
        } catch (IOException ex) {
            throw new IllegalStateException("no answer", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", ex);
        }
    }
}
