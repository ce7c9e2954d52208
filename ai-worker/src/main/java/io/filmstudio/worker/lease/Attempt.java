package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.ServerAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One claimed task from claim to end. A thread of its own works; the caller of {@link #run} keeps the lease, and stops
 * the work as soon as the lease is lost, the task is cancelled, or the worker shuts down.
 */
final class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final Claim claim;
    private final Work work;
    private final JobServiceClient jobs;
    private final LeaseWatch lease;
    private final long startedAt;
    private final ClaimCommission commission;
    private final Bell bell = new Bell();
    private final LatestProgress progress = new LatestProgress(bell);
    private volatile boolean shuttingDown;

    /** @param claimedAt {@link System#nanoTime} from before the claim was asked for */
    Attempt(Claim claim, Work work, long claimedAt) {
        this.claim = claim;
        this.work = work;
        this.jobs = work.jobs();
        this.lease = new LeaseWatch(claim, claimedAt);
        this.startedAt = claimedAt;
        this.commission = new ClaimCommission(claim, work.jobs(), bell);
    }

    /** Makes {@link #run} stop the work and hand the task back. */
    void shutDown() {
        shuttingDown = true;
        bell.ring();
    }

    Outcome run() throws InterruptedException {
        var thread = new WorkThread(
                () -> claim.trace().call(() -> work.run(claim, progress, commission)),
                claim.kind() + "-" + claim.taskId(),
                bell);
        var report = new FinalReport(jobs, claim, lease.length(), () -> shuttingDown);
        Outcome stopped = Outcome.FAILED;
        try {
            stopped = keepLease(thread);
            if (stopped == null) {
                return report.end(thread, (System.nanoTime() - startedAt) / 1e9);
            }
            // told before the work has stopped: an engine that does not listen must not keep the task from others
            return stopped == Outcome.RELEASED ? report.release() : stopped;
        } finally {
            if (stopped != null) {
                thread.stop();
            }
        }
    }

    /**
     * Returns null when the work is done, otherwise why it has to stop. A worker that shuts down waits for the answer to a
     * call that cannot be asked about later.
     */
    private @Nullable Outcome keepLease(WorkThread thread) throws InterruptedException {
        Outcome stop = null;
        while (stop == null) {
            awaitNextBeat(thread);
            if (thread.isDone()) {
                return shuttingDown && thread.failure() instanceof InterruptedException ? Outcome.RELEASED : null;
            }
            stop = shuttingDown && commission.stop() ? Outcome.RELEASED : lease.isLost() ? Outcome.LEASE_LOST : beat();
        }
        return stop;
    }

    /** News are told at once, but steps may change faster than they are worth telling. */
    private void awaitNextBeat(WorkThread thread) throws InterruptedException {
        bell.await(lease.untilNextDue());
        while (!thread.isDone() && !shuttingDown && lease.untilNextAllowed() > 0) {
            bell.await(lease.untilNextAllowed());
        }
    }

    private @Nullable Outcome beat() {
        lease.sending();
        try {
            var reply = jobs.heartbeat(claim, progress.fraction(), progress.step());
            lease.heard();
            return switch (reply) {
                case OK -> null;
                case CANCEL -> {
                    commission.cancel();
                    yield Outcome.CANCELLED;
                }
                case FENCED -> Outcome.FENCED;
            };
        } catch (ServerAwayException away) {
            log.debug("no answer to a heartbeat of {}: {}", claim.taskId(), away.getMessage());
            return null;
        }
    }
}
