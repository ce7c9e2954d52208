package io.filmstudio.admin.work;

import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/jobs")
class JobController {

    private final WorkService work;

    JobController(WorkService work) {
        this.work = work;
    }

    /** Everybody's jobs, newest first. */
    @GetMapping
    JobListView list(@Valid JobFilter filter, @Valid Paging paging) {
        return work.jobs(filter, paging);
    }

    /** One job, with its error. */
    @GetMapping("/{id}")
    JobView get(@PathVariable UUID id) {
        return work.job(id);
    }
}
