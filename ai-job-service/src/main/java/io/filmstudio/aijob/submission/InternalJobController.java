package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.job.JobOutput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the other services submit films and ask after jobs. */
@RestController
@RequestMapping("/internal/jobs/{jobId}")
class InternalJobController {

    private static final int MOST_WORDS = 500;

    private final SubmissionService submissions;
    private final JobService jobs;
    private final TimeEstimate estimate;

    InternalJobController(SubmissionService submissions, JobService jobs, TimeEstimate estimate) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.estimate = estimate;
    }

    /** Submits a film, or answers how it stands when it was submitted before. */
    @PutMapping
    ResponseEntity<JobState> submit(@PathVariable UUID jobId, @Valid @RequestBody SubmitRequest request) {
        String script = request.request().path("script").asString("").strip();
        String title = request.request().path("title").asString("").strip();
        if (script.isEmpty() || title.isEmpty() || script.split("\\s+").length > MOST_WORDS) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-script",
                    "A film needs a title and a script of 1 to " + MOST_WORDS + " words.");
        }
        Job job = submissions.submit(new Submission(
                jobId,
                request.userId(),
                request.projectId(),
                JobType.FILM,
                request.request(),
                title + "\n" + script + people(request.request()),
                0));
        return ResponseEntity.accepted().body(state(job));
    }

    /**
     * What an owner may do, too: a failed or cancelled job is tried again, under a new hold on the owner's credits. With a
     * {@code retryId} the request may be repeated.
     */
    @PostMapping("/retry")
    ResponseEntity<JobState> retry(
            @PathVariable UUID jobId, @RequestBody(required = false) @Nullable RetryRequest request) {
        Job ended = jobs.find(jobId).orElseThrow(() -> ProblemException.notFound("job"));
        UUID retryId = request == null || request.retryId() == null ? UUID.randomUUID() : request.retryId();
        return ResponseEntity.accepted().body(state(submissions.retry(ended, retryId)));
    }

    /** What is said about people is filmed like the script, and so is moderated with it. */
    private static String people(JsonNode request) {
        StringBuilder text = new StringBuilder();
        for (JsonNode character : request.path("characters")) {
            text.append('\n').append(character.path("name").asString(""));
            text.append('\n').append(character.path("description").asString(""));
        }
        return text.toString();
    }

    @GetMapping
    JobState get(@PathVariable UUID jobId) {
        return jobs.find(jobId).map(this::state).orElseThrow(() -> ProblemException.notFound("job"));
    }

    /** The state of a job; asked about one that is unknown, it will stay so for good. */
    @PutMapping("/tombstone")
    StateView tombstone(@PathVariable UUID jobId) {
        return submissions
                .findOrTombstone(jobId)
                .map(job -> new StateView(jobId, job.run(), job.status().wire()))
                .orElseGet(() -> new StateView(jobId, 1, "unknown"));
    }

    private JobState state(Job job) {
        return new JobState(
                job.id(), job.run(), job.status().wire(), estimate.seconds(job), job.output(), job.failure());
    }

    record SubmitRequest(
            @NotNull UUID userId,
            @NotNull UUID projectId,
            @NotNull @Pattern(regexp = "film") String type,
            @NotNull JsonNode request) {}

    record RetryRequest(@Nullable UUID retryId) {}

    record JobState(
            UUID jobId,
            int run,
            String status,
            long estimatedTime,
            @Nullable JobOutput output,
            Job.@Nullable Failure error) {}

    record StateView(UUID jobId, int run, String state) {}
}
