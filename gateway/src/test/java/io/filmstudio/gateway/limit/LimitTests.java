package io.filmstudio.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class LimitTests {

    /** A little longer than it takes until one of a hundred permits a minute is back. */
    private static final Duration EVENLY = Duration.ofMillis(650);

    @Autowired
    GatewayClient client;

    private final String address = GatewayClient.freshAddress();

    @Test
    void fiveLoginsPerAddress() {
        IntStream.range(0, 5).forEach(_ -> assertThat(login(address).status()).isEqualTo(200));

        Answer refused = login(address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/type")).isEqualTo("/problems/rate-limited");
        assertThat(refused.body().at("/retryAfter").asLong()).isBetween(1L, 180L);
        assertThat(refused.header("retry-after")).isEqualTo(refused.text("/retryAfter"));
        assertThat(refused.http().headers().allValues("ratelimit-policy")).contains("\"sign-in\";q=5;w=900");
        assertThat(login(GatewayClient.freshAddress()).status()).isEqualTo(200);
    }

    @Test
    void theAliasCountsToo() {
        List<String> paths = List.of("/users/login", "/api/v1/users/login", "/api/users/login");
        paths.forEach(path -> post(path, address));
        paths.subList(0, 2).forEach(path -> post(path, address));

        assertThat(post("/users/login", address).status()).isEqualTo(429);
    }

    @Test
    void aHundredAtOnceAllPassAndThenOneWheneverAPermitIsBack() throws Exception {
        String token = TestTokens.user(UUID.randomUUID());
        CyclicBarrier start = new CyclicBarrier(100);
        Callable<Integer> request = () -> {
            start.await();
            return client.getWith("/api/projects", token).status();
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(executor.invokeAll(Collections.nCopies(100, request)))
                    .extracting(Future::resultNow)
                    .containsOnly(200);
        }
        AtomicInteger passed = new AtomicInteger();
        await().pollDelay(EVENLY).pollInterval(EVENLY).until(() -> {
            assertThat(client.getWith("/api/projects", token).status()).isEqualTo(200);
            return passed.incrementAndGet() == 6;
        });
    }

    @Test
    void aHundredRequestsPerUserEvenAtOnce() throws Exception {
        String token = TestTokens.user(UUID.randomUUID());
        Callable<Integer> request = () -> client.getWith("/api/projects", token).status();
        Instant start = Instant.now();
        try (var executor = Executors.newFixedThreadPool(16)) {
            List<Integer> answers = executor
                    .invokeAll(IntStream.range(0, 130).mapToObj(_ -> request).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).containsOnly(200, 429);
            long broughtBack = Duration.between(start, Instant.now()).dividedBy(Duration.ofMillis(600)) + 1;
            assertThat(answers.stream().filter(status -> status == 200).count())
                    .isBetween(100L, Math.min(130, 100 + broughtBack));
        }
        assertThat(client.getAsUser("/api/projects").status()).isEqualTo(200);
    }

    @Test
    void tenGenerationsPerHourOnTheFreeTierAlone() {
        String free = TestTokens.user(UUID.randomUUID());
        String pro = TestTokens.user(UUID.randomUUID(), "pro");
        IntStream.range(0, 10).forEach(_ -> assertThat(generate(free).status()).isEqualTo(200));

        assertThat(generate(free).status()).isEqualTo(429);
        assertThat(client.getWith("/api/projects", free).status()).isEqualTo(200);
        IntStream.range(0, 11).forEach(_ -> assertThat(generate(pro).status()).isEqualTo(200));
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        String token = TestTokens.user(UUID.randomUUID());

        Answer first = client.getWith("/api/projects", token);
        Answer second = client.getWith("/api/projects", token);

        assertThat(first.header("ratelimit-policy")).isEqualTo("\"api\";q=100;w=60");
        assertThat(first.header("ratelimit")).startsWith("\"api\";r=99;");
        assertThat(second.header("ratelimit")).startsWith("\"api\";r=98;");
    }

    private Answer login(String from) {
        return post("/api/users/login", from);
    }

    private Answer post(String path, String from) {
        return client.send("POST", path, "{}", "X-Forwarded-For", from);
    }

    private Answer generate(String token) {
        return client.send("POST", "/api/projects/1/generate", "", "Authorization", "Bearer " + token);
    }
}
