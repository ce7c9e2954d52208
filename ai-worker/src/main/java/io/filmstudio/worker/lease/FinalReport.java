package io.filmstudio.worker.lease;

import io.filmstudio.worker.protocol.Claim;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.OutputRefusedException;
import io.filmstudio.worker.protocol.Reply;
import io.filmstudio.worker.protocol.ServerAwayException;
import io.filmstudio.worker.task.TaskFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Tells ai-job-service how an attempt ended, for twice as long as a lease if it does not answer: it may be back before
 * anybody took the task away, and if not, it says so. Repeating a report is harmless, the attempt number sees to that.
 */
final class FinalReport {

    private static final Logger log = LoggerFactory.getLogger(FinalReport.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobServiceClient jobs;
    private final Claim claim;
    private final long giveUpAt;
    private final BooleanSupplier shuttingDown;

    FinalReport(JobServiceClient jobs, Claim claim, Duration lease, BooleanSupplier shuttingDown) {
        this.jobs = jobs;
        this.claim = claim;
        this.giveUpAt = System.nanoTime() + lease.multipliedBy(2).toNanos();
        this.shuttingDown = shuttingDown;
    }

    Outcome end(WorkThread thread, double computeSeconds) throws InterruptedException {
        Throwable failure = thread.failure();
        if (failure instanceof InterruptedException) {
            // only its own loss of the lease interrupts work that nobody has stopped
            return Outcome.FENCED;
        }
        return failure == null ? finish(Objects.requireNonNull(thread.result()), computeSeconds) : fail(failure);
    }

    Outcome release() throws InterruptedException {
        return unlessFenced(tell(() -> jobs.release(claim)), Outcome.RELEASED);
    }

    private Outcome finish(Object result, double computeSeconds) throws InterruptedException {
        try {
            return unlessFenced(tell(() -> jobs.finish(claim, result, computeSeconds)), Outcome.FINISHED);
        } catch (OutputRefusedException refused) {
            return fail(TaskFailure.retryable("output-refused", String.valueOf(refused.getMessage())));
        }
    }

    private Outcome fail(Throwable cause) throws InterruptedException {
        TaskFailure failure = TaskFailure.of(cause);
        log.warn("{} {} failed: {} ({})", claim.kind(), claim.taskId(), failure.getMessage(), failure.code(), cause);
        return unlessFenced(
                tell(() -> jobs.fail(
                        claim, failure.code(), failure.getMessage(), failure.retryable(), failure.retryAfter())),
                Outcome.FAILED);
    }

    private static Outcome unlessFenced(Reply reply, Outcome outcome) {
        return switch (reply) {
            case OK -> outcome;
            case CANCEL -> Outcome.CANCELLED;
            case FENCED -> Outcome.FENCED;
        };
    }

    private Reply tell(Supplier<Reply> report) throws InterruptedException {
        while (true) {
            try {
                return report.get();
            } catch (ServerAwayException away) {
                if (shuttingDown.getAsBoolean() || System.nanoTime() > giveUpAt) {
                    log.warn("could not report about {}: {}", claim.taskId(), away.getMessage());
                    return Reply.FENCED;
                }
            } catch (RestClientException misunderstood) {
                log.error("ai-job-service does not understand a report about {}", claim.taskId(), misunderstood);
                return Reply.FENCED;
            }
            Thread.sleep(PAUSE);
        }
    }
}
