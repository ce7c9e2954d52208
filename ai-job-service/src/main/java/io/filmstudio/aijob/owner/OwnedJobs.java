package io.filmstudio.aijob.owner;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Jobs of the one who asks. Another's job is as absent as one that never was. */
@Component
public class OwnedJobs {

    private final JobService jobs;

    OwnedJobs(JobService jobs) {
        this.jobs = jobs;
    }

    public Job get(CurrentUser user, UUID id) {
        return jobs.find(id)
                .filter(job -> job.userId().equals(user.id()))
                .orElseThrow(() -> ProblemException.notFound("job"));
    }
}
