package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@ProbeTest
class DeadlineTests {

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Test
    void requestPastItsDeadlineIsNotStarted() {
        int before = probe.made().get();

        ResponseEntity<String> late = make(millis(Duration.ofSeconds(-1)));

        assertThat(late.getStatusCode().value()).isEqualTo(503);
        assertThat(late.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(late.getBody()).contains("/problems/unavailable", "\"instance\":\"/api/things\"");
        assertThat(probe.made().get()).isEqualTo(before);
    }

    @Test
    void requestInTimeIsAnswered() {
        assertThat(make(millis(Duration.ofSeconds(30))).getStatusCode().value()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999999999", "1e3"})
    void whatIsNoDeadlineCountsForNothing(String header) {
        assertThat(make(header).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void whatRemainsIsPassedOn() {
        String deadline = millis(Duration.ofSeconds(30));

        assertThat(relay(deadline)).isEqualTo(deadline);
        assertThat(relay("")).isEqualTo("none");
    }

    private String relay(String deadline) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/relay?port=" + port)
                .headers(headers -> headers.setBearerAuth(TestTokens.user(UUID.randomUUID())))
                .header("X-Request-Deadline", deadline)
                .retrieve()
                .body(String.class);
    }

    private ResponseEntity<String> make(String deadline) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/things")
                .headers(headers -> headers.setBearerAuth(TestTokens.user(UUID.randomUUID())))
                .header("X-Request-Deadline", deadline)
                .header("Content-Type", "application/json")
                .body("{\"name\": \"in time\", \"size\": 1}")
                .retrieve()
                .onStatus(status -> true, (sent, response) -> {})
                .toEntity(String.class);
    }

    private static String millis(Duration fromNow) {
        return Long.toString(Instant.now().plus(fromNow).toEpochMilli());
    }
}
