package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a client sends, the refusal has the documented shape. */
@ProbeTest
class ProblemTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    static Stream<Arguments> badRequests() {
        String json = "application/json";
        return Stream.of(
                Arguments.of("POST", "/api/things", json, "{", 400),
                Arguments.of("POST", "/api/things", json, "", 400),
                Arguments.of("POST", "/api/things", json, "[]", 400),
                Arguments.of("POST", "/api/things", json, "null", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \" \", \"size\": 1}", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": 5, \"size\": 1}", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \"a\", \"size\": \"x\"}", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \"a\", \"size\": 99999999999}", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \"a\\u0000\", \"size\": 1}", 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \"\\ud800\", \"size\": 1}", 400),
                Arguments.of("POST", "/api/things", json, "[".repeat(5_000), 400),
                Arguments.of("POST", "/api/things", json, tooDeep(), 400),
                Arguments.of("POST", "/api/things", json, "{\"name\": \"" + "a".repeat(1_100_000) + "\"}", 413),
                Arguments.of("POST", "/api/things", "text/plain", "hello", 415),
                Arguments.of("POST", "/api/things", "application/xml", "<a/>", 415),
                Arguments.of("GET", "/api/things?page=0", null, null, 400),
                Arguments.of("GET", "/api/things?page=x", null, null, 400),
                Arguments.of("GET", "/api/things?limit=101", null, null, 400),
                Arguments.of("GET", "/api/things?page=99999999999", null, null, 400),
                Arguments.of("POST", "/api/things", "*/*", "{}", 415),
                Arguments.of("GET", "/api/things?page=%FF", null, null, 400),
                Arguments.of("GET", "/api/things/not-a-uuid", null, null, 400),
                Arguments.of("GET", "/api/nothing", null, null, 404),
                Arguments.of("DELETE", "/api/things", null, null, 405));
    }

    /** Fine but for a member that nobody reads. */
    private static String tooDeep() {
        return "{\"name\": \"a\", \"size\": 1, \"extra\": " + "[".repeat(50) + "]".repeat(50) + "}";
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void badRequestIsRefusedInTheDocumentedShape(
            String method, String path, @Nullable String type, @Nullable String body, int status) {
        ResponseEntity<String> answer = send(method, path, type, body, TestTokens.user(UUID.randomUUID()));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertProblem(answer);
    }

    @Test
    void firstViolationIsInDetailsAndAllInViolations() {
        ResponseEntity<String> answer = send(
                "POST",
                "/api/things",
                "application/json",
                "{\"name\": \"\", \"size\": 0}",
                TestTokens.user(UUID.randomUUID()));

        JsonNode problem = JSON.readTree(answer.getBody());
        assertThat(problem.get("violations")).as(answer.getBody()).hasSize(2);
        assertThat(problem.get("details").get("field").asString()).isIn("name", "size");
        assertThat(problem.get("details").get("message").asString()).isNotBlank();
        assertThat(problem.get("details").get("violations")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/texts?text=%00", "/api/times?time=300000-01-01"})
    void whatCannotBeStoredIsTheSendersFault(String path) {
        ResponseEntity<String> answer = send("GET", path, null, null, TestTokens.user(UUID.randomUUID()));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertProblem(answer);
        JsonNode problem = JSON.readTree(answer.getBody());
        assertThat(problem.get("violations")).hasSize(1);
        assertThat(problem.get("details").get("message").asString())
                .isEqualTo("A value of the request cannot be stored.");
    }

    /** With a key it is read by a filter, without one by the controller. */
    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "X-Nothing"})
    void bodyThatDoesNotTellItsLengthIsLimitedToo(String header) throws Exception {
        byte[] large = ("{\"name\": \"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/things"))
                .header("Authorization", "Bearer " + TestTokens.user(UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .header(header, UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/too-large", "\"instance\":\"/api/things\"");
        }
    }

    @Test
    void tokensOpenOnlyTheirOwnDoors() {
        String user = TestTokens.user(UUID.randomUUID());
        String service = TestTokens.service("project-service");

        assertThat(send("GET", "/internal/things", null, null, service).getBody())
                .isEqualTo("inside");
        assertThat(send("GET", "/api/things", null, null, user).getStatusCode().value())
                .isEqualTo(200);
        for (ResponseEntity<String> refused : Stream.of(
                        send("GET", "/internal/things", null, null, user),
                        send("GET", "/api/things", null, null, service),
                        send("GET", "/api/things", null, null, null),
                        send("GET", "/api/things", null, null, "garbage"))
                .toList()) {
            assertThat(refused.getStatusCode().value()).isEqualTo(401);
            assertProblem(refused);
        }
    }

    /** Refused before there is a request that a filter could see. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /api/things?a[]=1 HTTP/1.1", "GET /api/things/%C3%28 HTTP/1.1"})
    void theContainersOwnRefusalsHaveTheDocumentedShape(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"violations\":[{", "\"instance\":\"/", "\"traceId\":");
        }
    }

    private static void assertProblem(ResponseEntity<String> answer) {
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        JsonNode problem = JSON.readTree(answer.getBody());
        assertThat(problem.propertyNames())
                .contains("type", "title", "status", "detail", "instance", "error", "traceId");
        assertThat(problem.get("error").asString()).isNotBlank();
        assertThat(answer.getBody()).doesNotContain("Exception", "io.filmstudio", "tools.jackson");
    }

    private ResponseEntity<String> send(
            String method, String path, @Nullable String type, @Nullable String body, @Nullable String token) {
        var request = RestClient.create("http://localhost:" + port)
                .method(HttpMethod.valueOf(method))
                .uri(URI.create("http://localhost:" + port + path))
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                    if (type != null) {
                        headers.set("Content-Type", type);
                    }
                });
        return (body == null ? request : request.body(body.getBytes()))
                .retrieve()
                .onStatus(status -> true, (sent, response) -> {})
                .toEntity(String.class);
    }
}
