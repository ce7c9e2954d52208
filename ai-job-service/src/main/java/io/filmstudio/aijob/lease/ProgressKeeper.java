package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.task.TaskService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out how far a job is and tells it to the job. */
@Component
class ProgressKeeper {

    private final JobService jobs;
    private final TaskService tasks;

    ProgressKeeper(JobService jobs, TaskService tasks) {
        this.jobs = jobs;
        this.tasks = tasks;
    }

    void note(UUID jobId) {
        jobs.find(jobId).ifPresent(job -> {
            Progress now = Progress.of(job, tasks.unfinished(jobId), tasks.parts(jobId));
            jobs.advance(jobId, job.run(), now.percent(), now.step());
        });
    }
}
