package io.filmstudio.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProjectTest
class OperationsTests {

    @LocalServerPort
    int port;

    private RestTestClient http() {
        return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs"
            })
    void operatorsNeedNoToken(String path) {
        http().get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/projects", "/api/projects/019ab000-0000-7000-8000-000000000000/versions"})
    void everybodyElseNeedsAUserToken(String path) {
        http().get().uri(path).exchange().expectStatus().isUnauthorized();
        http().get()
                .uri(path)
                .header("Authorization", "Bearer " + TestTokens.service("credit-service"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(new ProjectClient(port)
                        .get("/api/projects/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
