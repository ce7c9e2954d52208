package io.filmstudio.project;

import io.filmstudio.common.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user of the service, by HTTP. */
public final class ProjectClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final UUID userId = UUID.randomUUID();
    private final RestTestClient http;

    public ProjectClient(int port) {
        http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.user(userId))
                .build();
    }

    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public UUID id(String pointer) {
            return UUID.fromString(text(pointer));
        }
    }

    /** Sends a body as it is when it is text, as JSON when it is anything else; headers are name, value, name, value. */
    public Answer send(HttpMethod method, String path, Object body, String... headers) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(java.net.URI.create(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            request.contentType(MediaType.APPLICATION_JSON).body(text);
        }
        var result = request.exchange().returnResult(byte[].class);
        byte[] content = result.getResponseBodyContent();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content));
    }

    /** Sends bytes as they are. */
    public Answer upload(String path, String contentType, byte[] body, String... headers) {
        RestTestClient.RequestBodySpec request = http.method(HttpMethod.POST).uri(java.net.URI.create(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var result = request.header(HttpHeaders.CONTENT_TYPE, contentType)
                .body(body)
                .exchange()
                .returnResult(byte[].class);
        byte[] content = result.getResponseBodyContent();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content));
    }

    /** A new project with that script. */
    public UUID newProject(String script) {
        return post("/api/projects", Map.of("name", "A story", "script", script))
                .id("/id");
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public Answer post(String path, Object body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    public Answer project(UUID id) {
        return get("/api/projects/" + id);
    }

    /** A new project that a film can be made of. */
    public UUID newProject() {
        return post("/api/projects", Map.of("name", "The Lighthouse", "script", "A storm rises over the sea."))
                .id("/id");
    }

    public Answer generate(UUID projectId, String... headers) {
        return post("/api/projects/" + projectId + "/generate", null, headers);
    }
}
