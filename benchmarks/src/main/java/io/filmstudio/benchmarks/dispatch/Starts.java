package io.filmstudio.benchmarks.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Submits films as project-service does, the next when everything about the last is over. */
final class Starts {

    private static final long CREDITS = 1_000_000;
    private static final long PATIENCE_SECONDS = 30;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final String SENTENCE = "Rain falls on the harbour. \"Come in,\" says Anna. The lamp goes out. ";

    private static final Map<String, Object> FILM = Map.of(
            "title",
            "The lamp",
            "script",
            SENTENCE.repeat(10),
            "style",
            "cinematic",
            "language",
            "en",
            "seed",
            7,
            "characters",
            List.of());

    private final DispatchStack stack;
    private final Http http;
    private final Books books;
    private final UUID owner = UUID.randomUUID();
    private final BlockingQueue<Long> claims = new LinkedBlockingQueue<>();

    Starts(DispatchStack stack, Http http, Books books) {
        this.stack = stack;
        this.http = http;
        this.books = books;
    }

    /** Lets the owner pay; every film is refused, so that the credits come back. */
    void fund() {
        Lives.grant(stack, http, owner, CREDITS);
    }

    /** A worker has a task, from that {@link System#nanoTime} on. */
    void started(long nanoTime) {
        claims.add(nanoTime);
    }

    /** Milliseconds from a request to the answer of its claim, one for each job. */
    List<Double> millis(int jobs) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            millis.add(start() / 1e6);
        }
        return millis;
    }

    private long start() {
        Map<String, Object> body =
                Map.of("userId", owner, "projectId", UUID.randomUUID(), "type", "film", "request", FILM);
        String authorization = stack.projectService().authorization();
        long submitted = System.nanoTime();
        http.put(stack.jobs("/internal/jobs/" + UUID.randomUUID()), authorization, body)
                .expect(202);
        try {
            Long claimed = claims.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (claimed == null) {
                throw new IllegalStateException("no worker started within " + PATIENCE_SECONDS + " s");
            }
            books.awaitQuiet(POLL);
            Thread.sleep(PAUSE);
            return claimed - submitted;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
