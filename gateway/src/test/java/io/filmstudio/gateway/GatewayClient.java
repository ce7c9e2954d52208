package io.filmstudio.gateway;

import io.filmstudio.common.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the gateway under test. */
@TestComponent
public class GatewayClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Environment environment;

    GatewayClient(Environment environment) {
        this.environment = environment;
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> http) {

        public String text(String path) {
            return body.at(path).asString();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    /** An address that no other test comes from. */
    public static String freshAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "100." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** As a user that no other test is. */
    public Answer getAsUser(String path) {
        return getWith(path, TestTokens.user(UUID.randomUUID()));
    }

    public Answer getWith(String path, String token) {
        return get(path, "Authorization", "Bearer " + token);
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("content-type").orElse("").contains("json");
            JsonNode body = JsonMapper.shared().readTree(json ? response.body() : "null");
            return new Answer(response.statusCode(), body, response);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    public HttpClient http() {
        return http;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    public URI managementUri(String path) {
        return URI.create("http://127.0.0.1:" + port("local.management.port") + path);
    }

    private String port(String property) {
        return environment.getRequiredProperty(property);
    }
}
