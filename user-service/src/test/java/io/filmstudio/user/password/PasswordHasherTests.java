package io.filmstudio.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.filmstudio.common.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class PasswordHasherTests {

    private final PasswordHasher hasher = new PasswordHasher(new PasswordProperties(4, 2, Duration.ofMillis(50)));

    @Test
    void aHashMatchesItsPasswordOnly() {
        String hash = hasher.hash("correct horse");

        assertThat(hasher.matches("correct horse", hash, () -> {})).isTrue();
        assertThat(hasher.matches("wrong horse", hash, () -> {})).isFalse();
        assertThat(hasher.matches("correct horse", null, () -> {})).isFalse();
    }

    @Test
    void whatComesAfterByte72IsNeverIgnored() {
        String longest = "x".repeat(72);
        String hash = hasher.hash(longest);

        assertThat(hasher.matches(longest, hash, () -> {})).isTrue();
        assertThat(hasher.matches(longest + "y", hash, () -> {})).isFalse();
    }

    @Test
    void theThirdAtOnceIsSentAwayAndMayComeBack() throws Exception {
        CountDownLatch bothIn = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable hold = () -> {
                bothIn.countDown();
                awaitQuietly(end);
            };
            Future<Boolean> first = executor.submit(() -> hasher.matches("a", null, hold));
            Future<Boolean> second = executor.submit(() -> hasher.matches("b", null, hold));
            assertThat(bothIn.await(5, TimeUnit.SECONDS)).isTrue();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> hasher.hash("third"))
                    .satisfies(busy -> assertThat(busy.getStatusCode().value()).isEqualTo(503))
                    .satisfies(busy -> assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                            .isEqualTo("2"));
            end.countDown();
            assertThat(first.get()).isFalse();
            assertThat(second.get()).isFalse();
        }
        assertThat(hasher.hash("third")).startsWith("$2a$04$");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
