package io.filmstudio.benchmarks.dispatch;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Owners who order speech as fast as it is taken, while so many of their orders and no more are under way. */
final class Lives {

    static final int SUBMITTERS = 16;
    static final int UNDER_WAY = 128;

    private static final int OWNERS = 500;
    private static final long CREDITS = 1_000_000;
    private static final Duration RAMP = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "The lamp went out, and the keeper climbed the stairs.";

    private final DispatchStack stack;
    private final Http http;
    private final Books books;
    private final List<String> owners;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final LongAdder accepted = new LongAdder();
    private volatile boolean going;

    Lives(DispatchStack stack, Http http, Books books) {
        this.stack = stack;
        this.http = http;
        this.books = books;
        this.owners = Stream.generate(this::owner).limit(OWNERS).toList();
    }

    private String owner() {
        UUID userId = UUID.randomUUID();
        grant(stack, http, userId, CREDITS);
        return "Bearer " + stack.users().token(userId);
    }

    static void grant(DispatchStack stack, Http http, UUID userId, long credits) {
        Map<String, Object> grant =
                Map.of("grantId", UUID.randomUUID(), "userId", userId, "credits", credits, "reason", "Benchmark");
        http.post(
                        stack.credits("/internal/credits/grants"),
                        stack.projectService().authorization(),
                        grant)
                .expect(200);
    }

    /** A job was paid for, and makes room for another. */
    void captured() {
        room.release();
    }

    /** How many jobs lived from beginning to end in a second. */
    double perSecond(Duration length) {
        going = true;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> submitters = new ArrayList<>();
            for (int i = 0; i < SUBMITTERS; i++) {
                submitters.add(executor.submit(this::submitUntilTold));
            }
            double rate = measure(length);
            for (Future<?> submitter : submitters) {
                submitter.get();
            }
            awaitLast();
            return rate;
        } catch (InterruptedException | ExecutionException ex) {
            throw new IllegalStateException("the load broke off", ex);
        } finally {
            going = false;
        }
    }

    private double measure(Duration length) throws InterruptedException {
        try {
            Thread.sleep(RAMP);
            OffsetDateTime from = books.now();
            Thread.sleep(length);
            OffsetDateTime to = books.now();
            return books.captures(from, to) * 1e9 / Duration.between(from, to).toNanos();
        } finally {
            going = false;
        }
    }

    private Void submitUntilTold() throws InterruptedException {
        while (going) {
            takeRoom(1);
            submit();
        }
        return null;
    }

    private void submit() {
        String owner = owners.get(ThreadLocalRandom.current().nextInt(OWNERS));
        http.post(stack.jobs("/api/ai/audio-generate"), owner, Map.of("projectId", UUID.randomUUID(), "text", TEXT))
                .expect(202);
        accepted.increment();
    }

    private void takeRoom(int jobs) throws InterruptedException {
        if (!room.tryAcquire(jobs, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("no job was paid for within " + PATIENCE);
        }
    }

    private void awaitLast() throws InterruptedException {
        takeRoom(UNDER_WAY);
        room.release(UNDER_WAY);
        books.awaitQuiet(Duration.ofMillis(100));
    }

    /** How many were ordered and accepted. */
    long accepted() {
        return accepted.sum();
    }
}
