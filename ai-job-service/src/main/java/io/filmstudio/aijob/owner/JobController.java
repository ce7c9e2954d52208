package io.filmstudio.aijob.owner;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobFilter;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobStatus;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.job.JobOutput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My jobs. */
@RestController
@RequestMapping("/api/ai/jobs")
class JobController {

    private static final String STATUSES = "queued|processing|completed|failed|cancelled";
    private static final String TYPES = "film|video_generation|audio_generation|lip_sync|music_generation";

    private final JobService jobs;
    private final JobViews views;
    private final OwnedJobs owned;

    JobController(JobService jobs, JobViews views, OwnedJobs owned) {
        this.jobs = jobs;
        this.views = views;
        this.owned = owned;
    }

    /** My jobs, newest first. */
    @GetMapping
    JobList list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable @Pattern(regexp = STATUSES) String status,
            @RequestParam(required = false) @Nullable @Pattern(regexp = TYPES) String type,
            @RequestParam(required = false) @Nullable UUID projectId,
            @Valid Paging paging) {
        var filter = new JobFilter(user.id(), status, type, projectId, paging.limit(), paging.offset());
        List<JobView> page = views.of(jobs.page(filter));
        return new JobList(page, paging.page(), paging.limit(), jobs.count(filter));
    }

    /** One job: how far it is, what it made, what it cost. */
    @GetMapping({"/{id}", "/{id}/status"})
    JobView get(CurrentUser user, @PathVariable UUID id) {
        return views.of(owned.get(user, id));
    }

    /** Where to fetch what the job made. */
    @GetMapping("/{id}/download")
    @Refuses("409 job-not-completed")
    DownloadView download(CurrentUser user, @PathVariable UUID id) {
        Job job = owned.get(user, id);
        JobOutput output = job.output();
        if (job.status() != JobStatus.COMPLETED || output == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "job-not-completed", "The job has made nothing yet.");
        }
        String name = output.key().substring(output.key().lastIndexOf('/') + 1);
        return new DownloadView(views.download(output, name), name, JobViews.URL_LIFE.toSeconds());
    }

    record JobList(List<JobView> jobs, int page, int limit, long total) {}

    /** @param expiresIn seconds */
    record DownloadView(URI url, String fileName, long expiresIn) {}
}
