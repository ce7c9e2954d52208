package io.filmstudio.project.version;

import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobOutput;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import java.time.Instant;
import java.util.UUID;

/** What ai-job-service tells of the film jobs of one project. */
record FilmJobEvents(UUID userId, UUID projectId) {

    JobQueued queued(UUID job, int run) {
        return new JobQueued(job, run, userId, projectId, "film", Instant.now(), run * 10L);
    }

    JobStarted started(UUID job, int run) {
        return new JobStarted(job, run, userId, projectId, "film", Instant.now(), run * 10L + 1);
    }

    JobCompleted completed(UUID job, int run) {
        var output = new JobOutput(
                "jobs/" + job + "/film.mp4", "jobs/" + job + "/thumbnail.jpg", null, null, 12.5, 1280, 720);
        return new JobCompleted(job, run, userId, projectId, "film", 1, output, Instant.now(), run * 10L + 2);
    }

    JobFailed failed(UUID job, int run) {
        return new JobFailed(
                job,
                run,
                userId,
                projectId,
                "film",
                "engine-failed",
                "The engine failed.",
                Instant.now(),
                run * 10L + 2);
    }

    JobCancelled cancelled(UUID job, int run) {
        return new JobCancelled(job, run, userId, projectId, "film", Instant.now(), run * 10L + 2);
    }
}
