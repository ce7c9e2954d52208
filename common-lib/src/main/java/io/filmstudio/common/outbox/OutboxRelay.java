package io.filmstudio.common.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves committed outbox rows to the broker and deletes a batch only once the broker confirmed all of it. Any number
 * of replicas may run: each partition is emptied by one of them at a time.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;

    private final OutboxRepository outbox;
    private final OutboxSender sender;
    private final TransactionTemplate transaction;
    private final Duration pollInterval;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Backoff reading = new Backoff("the outbox");
    private final List<Backoff> partitions = IntStream.range(0, Outbox.PARTITIONS)
            .mapToObj(partition -> new Backoff("partition " + partition + " of the outbox"))
            .toList();
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxRepository outbox, OutboxSender sender, TransactionTemplate transaction, Duration pollInterval) {
        this.outbox = outbox;
        this.sender = sender;
        this.transaction = transaction;
        this.pollInterval = pollInterval;
    }

    /** Lets this replica send at once what the current transaction publishes; should it die, a poll finds the rows. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUps.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        Thread stopping = thread;
        if (stopping != null) {
            joinQuietly(stopping);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try {
                if (wakeUps.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException ex) {
                return;
            }
            attempt(reading, this::relay);
        }
    }

    private void relay() {
        List<Integer> waiting = outbox.partitionsWithMessages();
        succeeded(reading);
        waiting.forEach(partition -> attempt(partitions.get(partition), () -> empty(partition)));
    }

    /** What fails is left alone for a while. It holds up nothing else, nor does it end the one thread that sends. */
    private void attempt(Backoff backoff, Runnable work) {
        if (backoff.isOver()) {
            try {
                work.run();
            } catch (RuntimeException | Error ex) {
                failed(backoff, ex);
            }
        }
    }

    private void empty(int partition) {
        while (Boolean.TRUE.equals(transaction.execute(status -> relayBatch(partition)))) {
            // a full batch means that more rows may be waiting
        }
    }

    private boolean relayBatch(int partition) {
        if (!outbox.tryLock(partition)) {
            return false;
        }
        var batch = outbox.oldest(partition, BATCH);
        if (!batch.isEmpty()) {
            sender.send(batch);
            outbox.delete(partition, batch);
            succeeded(partitions.get(partition));
        }
        return batch.size() == BATCH;
    }

    private void failed(Backoff backoff, Throwable ex) {
        if (!backoff.isFailing() && isRunning()) {
            log.warn("events wait in {}: {}", backoff, ex.toString());
        }
        backoff.failed();
    }

    private static void succeeded(Backoff backoff) {
        if (backoff.isFailing()) {
            log.info("events leave {} again", backoff);
        }
        backoff.succeeded();
    }

    private static void joinQuietly(Thread stopping) {
        try {
            stopping.join(Duration.ofSeconds(5));
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
