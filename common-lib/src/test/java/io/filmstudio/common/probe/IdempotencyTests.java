package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@ProbeTest
class IdempotencyTests {

    private static final String THING = """
            {"name": "lamp", "size": 1}""";

    @Autowired
    Probe probe;

    @LocalServerPort
    int port;

    private final UUID user = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        probe.made().set(0);
        probe.minted().clear();
    }

    @Test
    void repeatedRequestGetsTheFirstAnswer() {
        ResponseEntity<String> first = post(user, key, THING);
        ResponseEntity<String> second = post(user, key, THING);

        assertThat(second.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(probe.made()).hasValue(1);
    }

    @Test
    void keyBelongsToOneUserAndOneBody() {
        post(user, key, THING);

        assertThat(post(user, key, THING.replace("lamp", "sofa"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post(UUID.randomUUID(), key, THING).getHeaders().getFirst("Idempotency-Replayed"))
                .isNull();
        assertThat(probe.made()).hasValue(2);
    }

    @Test
    void refusalIsNotKept() {
        assertThat(post(user, key, THING.replace("lamp", "refused"))
                        .getStatusCode()
                        .value())
                .isEqualTo(402);

        assertThat(post(user, key, THING).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void attemptAfterAFailureMakesTheSameResource() {
        String broken = THING.replace("lamp", "broken");

        assertThat(post(user, key, broken).getStatusCode().value()).isEqualTo(500);
        ResponseEntity<String> second = post(user, key, broken);

        assertThat(second.getStatusCode().value()).isEqualTo(201);
        assertThat(probe.minted()).hasSize(2);
        assertThat(probe.minted().getFirst()).isEqualTo(probe.minted().getLast());
    }

    @Test
    void concurrentRequestsWithOneKeyHaveOneEffect() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = executor
                    .invokeAll(IntStream.range(0, 20)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(i ->
                                    () -> post(user, key, THING).getStatusCode().value())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(answers).contains(201).isSubsetOf(201, 409);
        }
        assertThat(probe.made()).hasValue(1);
    }

    @Test
    void keyThatIsNotVisibleAsciiIsRefused() {
        assertThat(post(user, "a b", THING).getStatusCode().value()).isEqualTo(400);
        assertThat(post(user, "x".repeat(256), THING).getStatusCode().value()).isEqualTo(400);
    }

    private ResponseEntity<String> post(UUID user, String key, String body) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(TestTokens.user(user)))
                .header("Idempotency-Key", key)
                .body(body)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
