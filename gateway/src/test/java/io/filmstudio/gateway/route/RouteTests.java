package io.filmstudio.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import io.filmstudio.gateway.Upstreams;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RouteTests {

    @Autowired
    GatewayClient client;

    @ParameterizedTest
    @CsvSource({
        "/api/users/profile,            user,    /api/users/profile",
        "/api/projects,                 project, /api/projects",
        "/api/projects/1/download?a=%20b, project, /api/projects/1/download?a=%20b",
        "/api/credits/balance,          credit,  /api/credits/balance",
        "/api/plans,                    credit,  /api/plans",
        "/api/subscriptions,            credit,  /api/subscriptions",
        "/api/ai/jobs/1/status,         ai-job,  /api/ai/jobs/1/status",
        "/api/youtube/videos,           youtube, /api/youtube/videos",
        "/api/v1/projects/7,            project, /api/projects/7",
        "/api/v1/plans,                 credit,  /api/plans",
        "/users/profile,                user,    /api/users/profile",
        "/projects,                     project, /api/projects",
        "/projects/x%20y?status=draft,  project, /api/projects/x%20y?status=draft",
        "/credits/balance,              credit,  /api/credits/balance",
        "/plans,                        credit,  /api/plans",
        "/ai/jobs/1/status,             ai-job,  /api/ai/jobs/1/status",
        "/youtube/videos,               youtube, /api/youtube/videos",
        "/.well-known/jwks.json,        user,    /.well-known/jwks.json"
    })
    void everyPathGoesToItsService(String path, String service, String seenPath) {
        Answer answer = client.getAsUser(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/service")).isEqualTo(service);
        assertThat(answer.text("/path")).isEqualTo(seenPath);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/users/1",
                "/api/internal/users/1",
                "/internal",
                "/actuator",
                "/actuator/health",
                "/api",
                "/api/nothing",
                "/api/v1/internal/credits/holds",
                "/apiusers/profile",
                "/usersx",
                "/favicon.ico",
                "/v2/projects"
            })
    void whatIsNotPublicIsNotThere(String path) {
        Answer anonymous = client.get(path);
        Answer user = client.getAsUser(path);

        assertThat(anonymous.status()).isEqualTo(404);
        assertThat(user.status()).isEqualTo(404);
        assertThat(user.text("/type")).isEqualTo("/problems/not-found");
        assertThat(user.header("content-type")).isEqualTo("application/problem+json");
        assertThat(user.text("/error")).isNotBlank();
        assertThat(user.text("/traceId")).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects/../internal/users",
                "/api/projects/%2e%2e/internal/users",
                "/api/projects/..%2f..%2finternal",
                "/api//projects",
                "/api/projects;a=b/1",
                "/api/projects/%5c..%5cinternal",
                "/api/projects/%252e%252e/x",
                "/api/projects/%00",
                "/api/projects/%E2%80%A8",
                "/%61pi/users/login",
                "/api/users/l%6fgin",
                "/api/users/log%69n",
                "/api/projects/a%2Db"
            })
    void aPathWithTwoMeaningsIsRefused(String path) {
        int before = Upstreams.REQUESTS.get();

        Answer answer = client.getAsUser(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text("/type")).startsWith("/problems/");
        assertThat(Upstreams.REQUESTS.get()).isEqualTo(before);
    }

    @Test
    void aMethodThatNobodyTakesIsRefused() {
        int before = Upstreams.REQUESTS.get();

        Answer answer = client.send("TRACE", "/api/plans", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/type")).isEqualTo("/problems/method-not-allowed");
        assertThat(Upstreams.REQUESTS.get()).isEqualTo(before);
    }

    @Test
    void methodsAndBodiesPass() {
        String token = io.filmstudio.common.test.TestTokens.user(java.util.UUID.randomUUID());
        Answer answer = client.send(
                "PUT",
                "/users/profile",
                "{\"name\":\"Zoë\"}",
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");

        assertThat(answer.text("/method")).isEqualTo("PUT");
        assertThat(answer.body().at("/bytes").asInt()).isEqualTo(15);
        assertThat(answer.text("/headers/content-type")).isEqualTo("application/json");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        Answer health = client.send(HttpRequest.newBuilder(client.managementUri("/actuator/health/readiness"))
                .build());
        Answer metrics = client.send(HttpRequest.newBuilder(client.managementUri("/actuator/prometheus"))
                .build());

        assertThat(health.status()).isEqualTo(200);
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.http().body()).contains("jvm_memory_used_bytes");
    }
}
