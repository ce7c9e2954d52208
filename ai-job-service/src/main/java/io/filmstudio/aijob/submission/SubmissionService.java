package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.graph.JobGraphs;
import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobDraft;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.aijob.job.Opening;
import io.filmstudio.aijob.job.Reservations;
import io.filmstudio.aijob.moderation.ModerationService;
import io.filmstudio.common.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Takes jobs in: moderated, stored as reserving, paid for, queued. Everything is keyed by the job's id, so that a
 * request may be repeated after any crash and still makes one job and one hold.
 */
@Service
public class SubmissionService {

    private static final double MINUTE = 60;

    private final ModerationService moderation;
    private final Reservations reservations;
    private final Settlement settlement;
    private final JobService jobs;
    private final JobGraphs graphs;
    private final SubmissionProperties properties;

    SubmissionService(
            ModerationService moderation,
            Reservations reservations,
            Settlement settlement,
            JobService jobs,
            JobGraphs graphs,
            SubmissionProperties properties) {
        this.moderation = moderation;
        this.reservations = reservations;
        this.settlement = settlement;
        this.jobs = jobs;
        this.graphs = graphs;
        this.properties = properties;
    }

    /**
     * Answers the job as it stands: queued, or still reserving when nobody knows about its credits yet. Throws 402
     * {@code insufficient-credits}, 403 {@code account-suspended}, 422 {@code under-review} or 409 {@code job-tombstoned},
     * and then keeps nothing.
     */
    public Job submit(Submission submission) {
        if (moderation.suspects(submission.text())
                && jobs.find(submission.jobId()).isEmpty()) {
            moderation.admit(submission.userId(), submission.type().wire(), submission.text());
        }
        return switch (reservations.open(draft(submission), properties.reservation())) {
            case Opening.Opened(Job job) -> settlement.settle(job);
            case Opening.Known(Job job) -> job;
            case Opening.Tombstoned() ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "job-tombstoned", "This job was given up before it was submitted.");
        };
    }

    /**
     * A failed or cancelled job is tried again under a new hold; what it has made already is kept.
     *
     * @param retryId names the request, which may be repeated: it is answered how the job stands
     */
    public Job retry(Job ended, UUID retryId) {
        return reservations
                .reopen(ended, retryId, properties.reservation())
                .map(settlement::settle)
                .or(() -> reservations.findRetried(ended.id(), retryId))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT,
                        "job-not-retryable",
                        "Only a failed or cancelled job can be tried again."));
    }

    /** The job, if there is one; if not, there never will be one with this id. */
    Optional<Job> findOrTombstone(UUID jobId) {
        return reservations.findOrTombstone(jobId);
    }

    private JobDraft draft(Submission submission) {
        return new JobDraft(
                submission.jobId(),
                submission.userId(),
                submission.projectId(),
                submission.type(),
                submission.request(),
                price(submission),
                graphs.of(submission.type()).estimateSeconds(submission.type(), submission.request()));
    }

    private long price(Submission submission) {
        long startedMinutes = Math.max(1, (long) Math.ceil(submission.seconds() / MINUTE));
        return submission.type() == JobType.FILM ? properties.film() : startedMinutes * properties.perMinute();
    }
}
