package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.credit.CreditClient;
import io.filmstudio.aijob.credit.HoldAnswer;
import io.filmstudio.aijob.graph.JobGraphs;
import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobStatus;
import io.filmstudio.aijob.job.Reservations;
import io.filmstudio.aijob.job.Tier;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.TaskOwner;
import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.common.web.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whether a reserving job is paid for, and acts on it. May be done again at any point. */
@Service
class Settlement {

    private static final Job.Failure NO_CREDITS =
            new Job.Failure("insufficient-credits", "There are not enough credits for this job.");
    private static final Job.Failure HOLD_GONE = new Job.Failure(
            "hold-lapsed", "The credits that were set aside for this job were given back before it began.");

    private final CreditClient credits;
    private final Reservations reservations;
    private final JobService jobs;
    private final TaskService tasks;
    private final JobGraphs graphs;
    private final TransactionTemplate transaction;

    Settlement(
            CreditClient credits,
            Reservations reservations,
            JobService jobs,
            TaskService tasks,
            JobGraphs graphs,
            TransactionTemplate transaction) {
        this.credits = credits;
        this.reservations = reservations;
        this.jobs = jobs;
        this.tasks = tasks;
        this.graphs = graphs;
        this.transaction = transaction;
    }

    /** Answers the job as it then stands, or throws 402. */
    Job settle(Job job) {
        return switch (credits.hold(job)) {
            case HoldAnswer.Open(Tier tier) -> begin(job, tier);
            case HoldAnswer.Insufficient() -> refuse(job);
            case HoldAnswer.Resolved() -> end(job, HOLD_GONE);
            case HoldAnswer.Unknown() -> reservations.postpone(job).orElseThrow(Settlement::lost);
        };
    }

    private Job begin(Job job, Tier tier) {
        Optional<Job> queued = transaction.execute(status -> {
            Optional<Job> moved = jobs.queue(job.id(), job.run(), tier);
            moved.ifPresent(paid -> plan(paid, job.tier()));
            return moved;
        });
        return queued.orElseGet(() -> overtaken(job));
    }

    private void plan(Job job, Tier before) {
        if (job.run() > 1 && !job.tier().looksLike(before)) {
            tasks.supersedeParts(job.id());
        }
        Map<String, Part> parts = job.run() == 1
                ? Map.of()
                : tasks.parts(job.id()).stream().collect(Collectors.toMap(Part::name, Function.identity()));
        TaskOwner owner =
                new TaskOwner(job.id(), job.run(), job.userId(), job.tier().weight());
        tasks.add(owner, graphs.of(job.type()).remaining(job, parts));
    }

    /** Somebody else moved the job on meanwhile. If it was cancelled, nobody will use the credits. */
    private Job overtaken(Job job) {
        Job present = present(job.id());
        if (present.status() == JobStatus.CANCELLED) {
            credits.release(job);
        }
        return present;
    }

    private Job refuse(Job job) {
        if (!reservations.withdraw(job)) {
            end(job, NO_CREDITS);
        }
        throw insufficientCredits();
    }

    private Job end(Job job, Job.Failure failure) {
        return jobs.refuse(job.id(), job.run(), failure).orElseGet(() -> present(job.id()));
    }

    private Job present(UUID id) {
        return jobs.find(id).orElseThrow(Settlement::lost);
    }

    /**
     * The database has crashed before a reservation was on disk. Its hold stays for whoever submits the same id again, and
     * else expires, since credit-service asks after the job and buries it.
     */
    private static ProblemException lost() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "outcome-uncertain", "The job may not be stored; submit it again.");
    }

    private static ProblemException insufficientCredits() {
        return new ProblemException(HttpStatus.PAYMENT_REQUIRED, NO_CREDITS.code(), NO_CREDITS.message());
    }
}
