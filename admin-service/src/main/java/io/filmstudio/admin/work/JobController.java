package io.filmstudio.admin.work;

import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/jobs")
class JobController {

    private final WorkService work;

    JobController(WorkService work) {
        this.work = work;
    }

    @GetMapping
    JobListView list(
            @RequestParam
                    @Nullable @Pattern(
                            regexp = "queued|processing|completed|failed|cancelled",
                            message = "must be queued, processing, completed, failed or cancelled")
                    String status,
            @Valid Paging paging) {
        return work.jobs(status, paging);
    }
}
