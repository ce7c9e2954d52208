package io.filmstudio.admin.work;

import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds projects and jobs of anybody. What is shown trails the other services by the time that an event takes. */
@Service
@Transactional(readOnly = true)
public class WorkService {

    private static final int LATEST = 20;

    private final WorkRepository work;

    WorkService(WorkRepository work) {
        this.work = work;
    }

    /** The latest projects of a user, newest first. */
    public List<ProjectView> projectsOf(UUID userId) {
        return work.projects(userId, LATEST);
    }

    /** The latest jobs of a user, newest first. */
    public List<JobView> jobsOf(UUID userId) {
        return work.jobs(new JobFilter(null, null, userId), LATEST, 0);
    }

    JobListView jobs(JobFilter filter, Paging paging) {
        return new JobListView(
                work.jobs(filter, paging.limit(), paging.offset()),
                paging.page(),
                paging.limit(),
                work.countJobs(filter));
    }

    JobView job(UUID id) {
        return work.findJob(id).orElseThrow(() -> ProblemException.notFound("job"));
    }
}
