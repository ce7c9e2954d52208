package io.filmstudio.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the service under test. */
@TestComponent
public class UserClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final Environment environment;

    UserClient(JsonMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> http) {

        public String text(String path) {
            return body.at(path).asString();
        }
    }

    public static String freshEmail() {
        return "u" + UUID.randomUUID() + "@example.org";
    }

    public Answer register(String email, String password, String name) {
        return post("/api/users/register", Map.of("email", email, "password", password, "name", name));
    }

    public Answer login(String email, String password, String... headers) {
        return post("/api/users/login", Map.of("email", email, "password", password), headers);
    }

    public Answer refresh(String refreshToken, String... headers) {
        return post("/api/users/refresh", Map.of("refreshToken", refreshToken), headers);
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return send("POST", path, json.writeValueAsString(body), headers);
    }

    public Answer get(String path, String token) {
        return send("GET", path, "", "Authorization", "Bearer " + token);
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), json.readTree(text.isEmpty() ? "null" : text), response);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
