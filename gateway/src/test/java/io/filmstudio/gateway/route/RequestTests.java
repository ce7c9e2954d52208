package io.filmstudio.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import io.filmstudio.gateway.Upstreams;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RequestTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    GatewayClient client;

    private final String bearer = "Bearer " + TestTokens.user(UUID.randomUUID());

    @Test
    void aClientCannotPassForSomebodyElse() {
        Answer answer = client.get(
                "/api/projects",
                "Authorization",
                bearer,
                "X-User-Id",
                "somebody",
                "X-User-Role",
                "admin",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=10.0.0.1",
                "X-Real-IP",
                "10.0.0.1",
                "X-Original-URL",
                "/internal");

        assertThat(answer.body().at("/headers").propertyNames())
                .doesNotContain(
                        "x-user-id",
                        "x-user-role",
                        "x-forwarded-host",
                        "x-forwarded-prefix",
                        "forwarded",
                        "x-real-ip",
                        "x-original-url");
        assertThat(answer.text("/headers/authorization")).isEqualTo(bearer);
    }

    @Test
    void onlyTheHopBeforeATrustedProxyIsBelieved() {
        Answer answer =
                client.get("/api/projects", "Authorization", bearer, "X-Forwarded-For", "203.0.113.1, 198.51.100.7");
        Answer nonsense =
                client.get("/api/projects", "Authorization", bearer, "X-Forwarded-For", "example.org, <script>");

        assertThat(answer.text("/headers/x-forwarded-for")).isEqualTo("198.51.100.7");
        assertThat(nonsense.text("/headers/x-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @Test
    void aRequestCanBeFollowed() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = client.get(
                "/api/projects",
                "Authorization",
                bearer,
                "X-Request-Id",
                "my-request.1",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        Answer other = client.get("/api/projects", "Authorization", bearer, "X-Request-Id", "not one; at all");

        assertThat(answer.header("x-request-id")).isEqualTo("my-request.1");
        assertThat(answer.text("/headers/x-request-id")).isEqualTo("my-request.1");
        assertThat(answer.text("/headers/traceparent")).contains(trace);
        assertThat(UUID.fromString(other.header("x-request-id"))).isNotNull();
    }

    @Test
    void aStaleTokenDoesNotKeepAnybodyFromSigningIn() {
        Answer answer = client.send(
                "POST",
                "/api/users/login",
                "{}",
                "Authorization",
                "Bearer stale",
                "X-Forwarded-For",
                GatewayClient.freshAddress());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/headers/authorization").isMissingNode()).isTrue();
    }

    @Test
    void answersCarrySecurityHeadersOnce() {
        Answer answer = client.get("/api/plans");

        assertThat(answer.http().headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.http().headers().allValues("x-frame-options")).containsExactly("DENY");
        assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("cache-control")).contains("no-store");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("/nothing", 404),
                Arguments.of("/api/projects", 401),
                Arguments.of("/projects", 401),
                Arguments.of("/api/v1/projects", 401),
                Arguments.of("/api/plans/%2e%2e/x", 400),
                Arguments.of("/plans/%2e%2e/x", 400),
                Arguments.of("/api/v1/plans?x=" + "x".repeat(9_000), 414),
                Arguments.of("/docs/openapi/admin.json", 503));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsHaveTheDocumentedShapeAndSecurityHeaders(String path, int status) {
        Answer refused = client.get(path);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
        assertThat(refused.body().propertyNames())
                .contains("type", "title", "status", "detail", "instance", "error", "traceId");
        assertThat(refused.http().headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(refused.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(refused.header("cache-control")).contains("no-store");
        if (status == 400) {
            assertThat(refused.body().at("/details/violations").size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/projects", "/api/v1/projects", "/projects"})
    void servicesAreToldOurDeadlineAndNobodyElses(String path) {
        long before = System.currentTimeMillis();
        Answer answer = client.get(
                path, "Authorization", bearer, "X-Request-Deadline", "99999999999999", "X-User-Id", "somebody");

        assertThat(answer.body().at("/headers/x-user-id").isMissingNode()).isTrue();
        assertThat(Long.parseLong(answer.text("/headers/x-request-deadline")))
                .isBetween(before + 1_000, System.currentTimeMillis() + 1_000);
    }

    @Test
    void theDeadlineOfAnUploadLeavesTimeForIt() {
        long before = System.currentTimeMillis();

        Answer answer = send("image/png", MEGABYTE);

        assertThat(Long.parseLong(answer.text("/headers/x-request-deadline")))
                .isGreaterThanOrEqualTo(before + Duration.ofMinutes(2).toMillis() + 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users/login", "/api/v1/users/login", "/users/login"})
    void limitsHoldForEveryNameOfARoute(String path) {
        String address = GatewayClient.freshAddress();
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(_ -> client.send("POST", path, "{}", "X-Forwarded-For", address)
                        .status())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(send(path, "application/json", MEGABYTE + 1).status()).isEqualTo(413);
    }

    @Test
    void pagesOfOtherOriginsMayNotCallUnlessConfigured() {
        Answer plans = client.get("/api/plans", "Origin", "https://app.example");
        Answer preflight = client.send(
                "OPTIONS",
                "/api/projects",
                "",
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(plans.header("access-control-allow-origin")).isEmpty();
        assertThat(preflight.header("access-control-allow-origin")).isEmpty();
        assertThat(preflight.header("access-control-allow-methods")).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeAServiceSeesIt() {
        int before = Upstreams.REQUESTS.get();
        Answer json = send("application/json", MEGABYTE + 1);
        Answer upload = send("multipart/form-data; boundary=x", 11 * MEGABYTE);

        assertThat(json.status()).isEqualTo(413);
        assertThat(json.text("/type")).isEqualTo("/problems/too-large");
        assertThat(upload.status()).isEqualTo(413);
        assertThat(send("image/jpeg", 11 * MEGABYTE).status()).isEqualTo(413);
        assertThat(Upstreams.REQUESTS.get()).isEqualTo(before);
    }

    @Test
    void anUploadOfTenMegabytesPasses() {
        Answer answer = send("multipart/form-data; boundary=x", 10 * MEGABYTE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/bytes").asInt()).isEqualTo(10 * MEGABYTE);
        assertThat(send("image/png", 10 * MEGABYTE).status()).isEqualTo(200);
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffAtTheLimit() {
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/projects"))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MEGABYTE])))
                .build();

        Answer answer = client.send(request);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/type")).isEqualTo("/problems/too-large");
    }

    @Test
    void longAddressesAndHeadersAreRefused() {
        Answer longPath = client.get("/api/projects?q=" + "x".repeat(9_000), "Authorization", bearer);
        Answer longHeader = client.get("/api/projects", "Authorization", bearer, "X-Long", "x".repeat(17_000));

        assertThat(longPath.status()).isEqualTo(414);
        assertThat(longPath.text("/type")).isEqualTo("/problems/address-too-long");
        assertThat(longHeader.status()).isEqualTo(431);
        assertThat(longHeader.text("/type")).isEqualTo("/problems/headers-too-large");
    }

    private Answer send(String type, int bytes) {
        return send("/api/projects", type, bytes);
    }

    private Answer send(String path, String type, int bytes) {
        return client.send(HttpRequest.newBuilder(client.uri(path))
                .header("Authorization", bearer)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                .build());
    }
}
