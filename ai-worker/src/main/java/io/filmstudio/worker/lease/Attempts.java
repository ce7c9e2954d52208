package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Announcement;
import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.ServerAwayException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attempts that run now. Each occupies a slot from claim to end. */
public final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private static final List<Duration> CLAIM_PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final Work work;
    private final Slots slots;
    private final MeterRegistry meters;
    private final Set<Attempt> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService keepers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean shuttingDown;

    public Attempts(Work work, Slots slots, MeterRegistry meters) {
        this.work = work;
        this.slots = slots;
        this.meters = meters;
        meters.gauge("worker.slots.free", slots, Slots::free);
    }

    /** Claims an announced task and starts it. The caller has taken a slot; it is given back at the task's end. */
    void start(Announcement announcement) throws InterruptedException {
        boolean started = false;
        try {
            long claimedAt = System.nanoTime();
            Optional<Claim> claim = claim(announcement);
            if (claim.isPresent()) {
                var attempt = new Attempt(claim.get(), work, claimedAt);
                started = begin(attempt, claim.get(), claimedAt);
            }
        } finally {
            if (!started) {
                slots.giveBack();
            }
        }
    }

    /** What was granted while this worker shut down is handed back at once. */
    private boolean begin(Attempt attempt, Claim claim, long claimedAt) {
        running.add(attempt);
        try {
            keepers.execute(() -> claim.trace().run(() -> keep(attempt, claim, claimedAt)));
            return true;
        } catch (RejectedExecutionException shutDown) {
            running.remove(attempt);
            work.jobs().release(claim);
            return false;
        }
    }

    /** A claim whose answer was lost may have been granted: it is repeated as the same claim, and answered again. */
    private Optional<Claim> claim(Announcement announcement) throws InterruptedException {
        UUID claimId = UUID.randomUUID();
        for (Duration pause : CLAIM_PAUSES) {
            try {
                return work.jobs().claim(announcement, claimId);
            } catch (ServerAwayException away) {
                log.debug("no answer to a claim of {}: {}", announcement.taskId(), away.getMessage());
                Thread.sleep(pause);
            }
        }
        return work.jobs().claim(announcement, claimId);
    }

    private void keep(Attempt attempt, Claim claim, long claimedAt) {
        Outcome outcome = Outcome.FAILED;
        try {
            if (shuttingDown) {
                attempt.shutDown();
            }
            log.info("{} {} started, attempt {}", claim.kind(), claim.taskId(), claim.attempt());
            outcome = attempt.run();
        } catch (InterruptedException killed) {
            outcome = Outcome.LEASE_LOST;
        } finally {
            running.remove(attempt);
            slots.giveBack();
            Duration taken = Duration.ofNanos(System.nanoTime() - claimedAt);
            meters.timer("worker.task", "kind", claim.kind(), "outcome", outcome.tag())
                    .record(taken);
            log.info("{} {} {} after {} ms", claim.kind(), claim.taskId(), outcome.tag(), taken.toMillis());
        }
    }

    /** Hands all tasks back and waits until their work has stopped, but not longer than that. */
    void shutDown(Duration patience) throws InterruptedException {
        shuttingDown = true;
        running.forEach(Attempt::shutDown);
        keepers.shutdown();
        if (!keepers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("{} tasks did not stop in time", running.size());
            keepers.shutdownNow();
        }
    }
}
