package io.filmstudio.credit;

import io.filmstudio.common.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as its clients do. */
@TestComponent
public class Api {

    private final Environment environment;
    private final JsonMapper json;
    private final RestClient http = RestClient.create();

    Api(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    public Answer get(UUID userId, String path) {
        return exchange(HttpMethod.GET, TestTokens.user(userId), path, null);
    }

    public Answer post(UUID userId, String path, String body) {
        return exchange(HttpMethod.POST, TestTokens.user(userId), path, body);
    }

    /** As another service. */
    public Answer internal(HttpMethod method, String path, String body) {
        return exchange(method, TestTokens.service("ai-job-service"), path, body);
    }

    /** The token may be null. */
    public Answer exchange(HttpMethod method, String token, String path, String body) {
        RestClient.RequestBodySpec request = http.method(method)
                .uri("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> {
            String text = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(answer.getStatusCode().value(), text.isEmpty() ? null : json.readTree(text));
        });
    }

    public record Answer(int status, JsonNode body) {

        /** A member of the body as text. */
        public String text(String name) {
            return body.path(name).asString();
        }
    }
}
