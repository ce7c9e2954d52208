package io.filmstudio.admin.retry;

import io.filmstudio.admin.act.Act;
import io.filmstudio.admin.act.Acts;
import io.filmstudio.admin.audit.Operator;
import io.filmstudio.admin.retry.AiJobClient.JobState;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/jobs/{jobId}/retry")
class RetryController {

    private final Acts acts;
    private final AiJobClient jobs;

    RetryController(Acts acts, AiJobClient jobs) {
        this.acts = acts;
        this.jobs = jobs;
    }

    /** Tries a failed job again: under a new hold on the owner's credits, and by the rules that the owner is subject to. */
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "409 job-not-retryable", "409 user-suspended", "503 outcome-uncertain"})
    RetryView retry(CurrentUser operator, @PathVariable UUID jobId, @MintedId UUID retryId, HttpServletRequest http) {
        var act = new Act(
                Operator.of(operator, http),
                "ai-job-service",
                "job.retry",
                "job.retried",
                "job:" + jobId,
                Map.of("retryId", retryId));
        JobState job = acts.carryOut(act, () -> jobs.retry(jobId, retryId));
        String status = job.status().equals("reserving") ? "queued" : job.status();
        return new RetryView(jobId, status, job.run(), job.estimatedTime());
    }

    /** @param estimatedTime seconds */
    record RetryView(UUID jobId, String status, int run, long estimatedTime) {}
}
