package io.filmstudio.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayTest;
import io.filmstudio.gateway.Upstreams;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With breakers of its own, that no other test may find open. */
@GatewayTest
@TestPropertySource(properties = "gateway.limits.scale=1000")
class BreakerTests {

    @Autowired
    GatewayClient client;

    private final String token = TestTokens.user(UUID.randomUUID());

    @BeforeEach
    void streamsLast() {
        Upstreams.secondEvent = new CountDownLatch(1);
    }

    @AfterEach
    void streamsEnd() {
        Upstreams.secondEvent.countDown();
    }

    @Test
    void aServiceIsBackAsSoonAsItsAnswersBeginHoweverLongTheyLast() {
        IntStream.range(0, 20)
                .forEach(_ -> client.send("POST", "/api/ai/jobs/broken", "{}", "Authorization", bearer()));
        assertThat(client.getWith("/api/ai/jobs/1/status", token).status()).isEqualTo(503);

        await().until(() -> startedStream() == 200);

        assertThat(IntStream.range(0, 4).map(_ -> startedStream())).containsOnly(200);
        assertThat(client.getWith("/api/ai/jobs/1/status", token).status()).isEqualTo(200);
    }

    /** The status of a stream of events that is still open then. */
    private int startedStream() {
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/ai/jobs/1/events"))
                .header("Authorization", bearer())
                .build();
        try {
            return client.http().send(request, BodyHandlers.ofInputStream()).statusCode();
        } catch (IOException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private String bearer() {
        return "Bearer " + token;
    }
}
