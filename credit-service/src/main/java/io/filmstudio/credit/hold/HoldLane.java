package io.filmstudio.credit.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Natural group commit: while one batch commits, requests queue, and the next batch takes them all. On an idle system
 * a request is a batch of its own and waits for nobody.
 */
class HoldLane {

    private final HoldBatch batch;
    private final int batchSize;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    HoldLane(HoldBatch batch, int batchSize) {
        this.batch = batch;
        this.batchSize = batchSize;
    }

    CompletableFuture<HoldAnswer> place(HoldRequest request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        queue.add(waiting);
        serve();
        return waiting.answer();
    }

    private void serve() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("hold-lane").start(this::drain);
        }
    }

    private void drain() {
        for (List<Waiting> next = take(); !next.isEmpty(); next = take()) {
            commit(next);
        }
        busy.set(false);
        if (!queue.isEmpty()) {
            serve();
        }
    }

    private List<Waiting> take() {
        List<Waiting> taken = new ArrayList<>();
        while (taken.size() < batchSize && queue.peek() != null) {
            taken.add(queue.remove());
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
            requests.forEach(waiting -> waiting.answer().completeExceptionally(ex));
        } catch (RuntimeException ex) {
            commitInHalves(requests, ex);
        }
    }

    /** Lets a poisoned request fail alone. */
    private void commitInHalves(List<Waiting> requests, RuntimeException cause) {
        if (requests.size() == 1) {
            requests.getFirst().answer().completeExceptionally(cause);
            return;
        }
        int half = requests.size() / 2;
        commit(requests.subList(0, half));
        commit(requests.subList(half, requests.size()));
    }

    private record Waiting(HoldRequest request, CompletableFuture<HoldAnswer> answer) {}
}
