package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.Reply;
import io.filmstudio.worker.protocol.ServerAwayException;
import io.filmstudio.worker.provider.Commission;
import io.filmstudio.worker.provider.ProviderCall;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim has open at providers; ai-job-service keeps it for the next attempt. */
final class ClaimCommission implements Commission {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Claim claim;
    private final JobServiceClient jobs;
    private final Bell bell;
    private volatile @Nullable ProviderCall open;
    private int ids;
    private volatile boolean unwanted;
    private boolean stopping;
    private boolean occupied;

    /** @param bell rung when an outcome has become known */
    ClaimCommission(Claim claim, JobServiceClient jobs, Bell bell) {
        this.claim = claim;
        this.jobs = jobs;
        this.bell = bell;
        this.open = claim.providerCall();
    }

    void cancel() {
        unwanted = true;
    }

    /** Lets no more calls begin. Answers whether none is under way whose outcome would be lost with this attempt. */
    synchronized boolean stop() {
        stopping = true;
        return !occupied;
    }

    private synchronized void occupy(boolean resumable) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException("the worker stops");
        }
        occupied = !resumable;
    }

    private synchronized void leave() {
        occupied = false;
        bell.ring();
    }

    @Override
    public String newId() {
        return "%s-%d-%d".formatted(claim.taskId(), claim.attempt(), ++ids);
    }

    @Override
    public Optional<ProviderCall> open() {
        return Optional.ofNullable(open);
    }

    @Override
    public void remember(ProviderCall call, boolean resumable) throws InterruptedException {
        occupy(resumable);
        store(call);
    }

    @Override
    public void forget() throws InterruptedException {
        store(null);
        leave();
    }

    /** Until it is stored, or the lease is lost and the work interrupted. */
    private void store(@Nullable ProviderCall call) throws InterruptedException {
        while (true) {
            try {
                if (jobs.rememberCall(claim, call) != Reply.OK) {
                    throw new InterruptedException("the task is not this worker's any more");
                }
                open = call;
                return;
            } catch (ServerAwayException away) {
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public boolean isUnwanted() {
        return unwanted;
    }
}
