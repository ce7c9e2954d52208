package io.filmstudio.credit.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Natural group commit: while one batch commits, requests queue, and the next batch takes them all. On an idle system
 * a request is a batch of its own and waits for nobody. Whoever waits no longer, having cancelled the answer, is left
 * out, and no more wait than may.
 */
class HoldLane {

    private final HoldBatch batch;
    private final int batchSize;
    private final Queue<Waiting> queue;
    private final AtomicBoolean busy = new AtomicBoolean();

    HoldLane(HoldBatch batch, int batchSize, int capacity) {
        this.batch = batch;
        this.batchSize = batchSize;
        this.queue = new LinkedBlockingQueue<>(capacity);
    }

    CompletableFuture<HoldAnswer> place(HoldRequest request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("too many wait for this lane"));
        }
        serve();
        return waiting.answer();
    }

    private void serve() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("hold-lane").start(this::drain);
        }
    }

    private void drain() {
        try {
            for (List<Waiting> next = take(); !next.isEmpty(); next = take()) {
                commit(next);
            }
        } finally {
            busy.set(false);
        }
        if (!queue.isEmpty()) {
            serve();
        }
    }

    private List<Waiting> take() {
        List<Waiting> taken = new ArrayList<>();
        while (taken.size() < batchSize && queue.peek() != null) {
            Waiting next = queue.remove();
            if (!next.answer().isDone()) {
                taken.add(next);
            }
        }
        return taken;
    }

    private void commit(List<Waiting> requests) {
        try {
            List<HoldAnswer> answers =
                    batch.place(requests.stream().map(Waiting::request).toList());
            for (int i = 0; i < answers.size(); i++) {
                requests.get(i).answer().complete(answers.get(i));
            }
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException ex) {
            fail(requests, ex);
        } catch (RuntimeException ex) {
            commitInHalves(requests, ex);
        } catch (Throwable ex) {
            fail(requests, ex);
        }
    }

    private static void fail(List<Waiting> requests, Throwable cause) {
        requests.forEach(waiting -> waiting.answer().completeExceptionally(cause));
    }

    /** Lets a poisoned request fail alone. */
    private void commitInHalves(List<Waiting> requests, RuntimeException cause) {
        if (requests.size() == 1) {
            fail(requests, cause);
            return;
        }
        int half = requests.size() / 2;
        commit(requests.subList(0, half));
        commit(requests.subList(half, requests.size()));
    }

    private record Waiting(HoldRequest request, CompletableFuture<HoldAnswer> answer) {}
}
