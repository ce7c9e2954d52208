package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Announced;
import io.filmstudio.common.test.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Everything at once: submits, several workers, failures, crashes and cancels, over the same few tenants. */
class StormTests extends AiJobTest {

    private static final int FILMS = 12;
    private static final int WORKERS = 4;
    private static final String OPEN =
            "select count(*) from job where user_id = :id and status in ('reserving', 'queued', 'processing')";

    @Test
    void nothingIsStuckChargedTwiceOrAnsweredWithAnError() throws Exception {
        List<UUID> films =
                IntStream.range(0, FILMS).mapToObj(i -> UUID.randomUUID()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> people = new ArrayList<>();
            films.forEach(film -> people.add(() -> submit(film).status()));
            films.subList(0, FILMS / 4).forEach(film -> people.add(() -> cancelSoon(film)));
            for (int i = 0; i < WORKERS; i++) {
                people.add(this::workUntilDone);
            }
            for (Future<Integer> done : threads.invokeAll(people)) {
                assertThat(done.get()).isLessThan(500);
            }
        }
        assertThat(count(OPEN, user)).isZero();
        assertThat(count("select count(*) from task where user_id = :id", user)).isZero();
        assertThat(count("select coalesce(sum(active), 0) from tenant_queue where user_id = :id", user))
                .isZero();
        films.forEach(film -> {
            assertThat(CREDIT.askedFor(film)).hasSize(1);
            assertThat(count(
                            "select count(*) from job_event where job_id = :id and data ->> 'status' in ('completed', 'failed', 'cancelled')",
                            film))
                    .isOne();
        });
    }

    private int cancelSoon(UUID film) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/internal/jobs/" + film, TestTokens.service("project-service"))
                                .status()
                        == 200);
        return http.post("/api/ai/jobs/" + film + "/cancel", token, null).status();
    }

    private int workUntilDone() {
        int worst = 0;
        try (FakeWorker worker = worker()) {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < end && (count(OPEN, user) > 0 || worst == 0)) {
                Announced announced = worker.poll();
                if (announced != null) {
                    worst = Math.max(worst, worker.work(announced, mischief()));
                }
            }
        }
        return worst;
    }

    private static FakeWorker.Mischief mischief() {
        int dice = ThreadLocalRandom.current().nextInt(20);
        return switch (dice) {
            case 0 -> FakeWorker.Mischief.FAIL;
            case 1 -> FakeWorker.Mischief.HAND_BACK;
            default -> FakeWorker.Mischief.NONE;
        };
    }
}
