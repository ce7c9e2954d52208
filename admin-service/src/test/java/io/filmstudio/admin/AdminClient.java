package io.filmstudio.admin;

import io.filmstudio.common.test.TestTokens;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator, or somebody who would like to be one, by HTTP. */
public final class AdminClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final UUID operatorId = UUID.randomUUID();
    private final RestTestClient http;

    public AdminClient(int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    public record Answer(int status, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public long number(String pointer) {
            return body.at(pointer).asLong();
        }
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, TestTokens.admin(operatorId), null);
    }

    public Answer post(String path, Object body, String... headers) {
        return send(HttpMethod.POST, path, TestTokens.admin(operatorId), body, headers);
    }

    /** Headers are name, value, name, value. */
    public Answer send(HttpMethod method, String path, String token, Object body, String... headers) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(URI.create(path));
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        var result = request.exchange().returnResult(byte[].class);
        byte[] content = result.getResponseBodyContent();
        return new Answer(
                result.getStatus().value(), content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content));
    }
}
