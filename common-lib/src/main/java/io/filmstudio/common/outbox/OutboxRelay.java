package io.filmstudio.common.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

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
                relay();
                recovered();
            } catch (InterruptedException ex) {
                return;
            } catch (RuntimeException ex) {
                failed(ex);
            }
        }
    }

    private void relay() {
        for (int partition : outbox.partitionsWithMessages()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> relayBatch(partition)))) {
                // a full batch means that more rows may be waiting
            }
        }
    }

    private boolean relayBatch(int partition) {
        if (!outbox.tryLock(partition)) {
            return false;
        }
        var batch = outbox.oldest(partition, BATCH);
        if (!batch.isEmpty()) {
            sender.send(batch);
            outbox.delete(batch);
        }
        return batch.size() == BATCH;
    }

    private void failed(RuntimeException ex) {
        if (!failing && isRunning()) {
            log.warn("events wait in the outbox until the broker takes them: {}", ex.toString());
            failing = true;
        }
    }

    private void recovered() {
        if (failing) {
            log.info("the broker takes events again");
            failing = false;
        }
    }

    private static void joinQuietly(Thread stopping) {
        try {
            stopping.join(Duration.ofSeconds(5));
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
