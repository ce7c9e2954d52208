package io.filmstudio.aijob.owner;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobStatus;
import io.filmstudio.aijob.submission.SubmissionService;
import io.filmstudio.aijob.submission.TimeEstimate;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ending a job early, and trying one again. */
@RestController
@RequestMapping("/api/ai/jobs/{id}")
class JobActionController {

    private final OwnedJobs owned;
    private final JobService jobs;
    private final SubmissionService submissions;
    private final TimeEstimate estimate;

    JobActionController(OwnedJobs owned, JobService jobs, SubmissionService submissions, TimeEstimate estimate) {
        this.owned = owned;
        this.jobs = jobs;
        this.submissions = submissions;
        this.estimate = estimate;
    }

    /** Ends a job early. Doing so twice is no error; what has ended otherwise cannot be cancelled any more. */
    @PostMapping("/cancel")
    @Refuses("409 job-ended")
    CancelView cancel(CurrentUser user, @PathVariable UUID id) {
        Job before = owned.get(user, id);
        Job after = jobs.cancel(id).orElseGet(() -> jobs.find(id).orElse(before));
        if (after.status() != JobStatus.CANCELLED) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "job-ended",
                    "The job is " + after.status().wire() + " already.");
        }
        String money = after.refunded() == 0
                ? "Nothing had been charged."
                : after.refunded() == 1 ? "The credit is given back." : "The credits are given back.";
        return new CancelView(
                id, after.status().wire(), after.charged(), after.refunded(), "The job is cancelled. " + money);
    }

    /** Makes what is missing of a failed or cancelled job, for new credits. */
    @PostMapping("/retry")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "409 job-not-retryable", "422 under-review"})
    RetryView retry(CurrentUser user, @MintedId UUID retryId, @PathVariable UUID id) {
        Job job = submissions.retry(owned.get(user, id), retryId);
        return new RetryView(id, job.status().shown(), job.run(), estimate.seconds(job));
    }

    record CancelView(UUID id, String status, long charged, long refunded, String message) {}

    record RetryView(UUID jobId, String status, int run, long estimatedTime) {}
}
