package io.filmstudio.aijob.job;

import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobOutput;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of a job. Each change is one conditional statement with its log line and its event in one transaction, and
 * answers empty when the job had moved on before.
 */
@Service
public class JobService {

    private final JobRepository jobs;
    private final JobLog log;
    private final TaskService tasks;
    private final Outbox outbox;
    private final JobMetrics metrics;

    JobService(JobRepository jobs, JobLog log, TaskService tasks, Outbox outbox, JobMetrics metrics) {
        this.jobs = jobs;
        this.log = log;
        this.tasks = tasks;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    public Optional<Job> find(UUID id) {
        return jobs.find(id);
    }

    /** The job of a user that has left its output under the key, if it is of one of these types. */
    public Optional<Job> findByOutput(UUID userId, Set<JobType> types, String key) {
        return jobs.findByOutput(userId, types, key);
    }

    /** A page of a user's jobs, newest first. */
    public List<Job> page(JobFilter filter) {
        return jobs.page(filter);
    }

    public long count(JobFilter filter) {
        return jobs.count(filter);
    }

    /** Locks the job until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Job> lock(UUID id) {
        return jobs.lock(id);
    }

    /** The job is paid for. */
    @Transactional
    public Optional<Job> queue(UUID id, int run, Tier tier) {
        return moved(
                jobs.queue(id, run, tier),
                job -> new JobQueued(
                        job.id(),
                        job.run(),
                        job.userId(),
                        job.projectId(),
                        job.type().wire(),
                        job.queuedAt(),
                        job.version()));
    }

    /** A worker is about to claim the task: should it be the first of its job, the job starts. */
    @Transactional
    public Optional<Job> startFor(UUID taskId, int attempt) {
        return moved(
                jobs.startFor(taskId, attempt),
                job -> new JobStarted(
                        job.id(),
                        job.run(),
                        job.userId(),
                        job.projectId(),
                        job.type().wire(),
                        job.startedAt(),
                        job.version()));
    }

    @Transactional
    public Optional<Job> complete(UUID id, int run, JobOutput output) {
        return moved(
                jobs.complete(id, run, output),
                job -> new JobCompleted(
                        job.id(),
                        job.run(),
                        job.userId(),
                        job.projectId(),
                        job.type().wire(),
                        job.credits(),
                        output,
                        job.completedAt(),
                        job.version()));
    }

    /** Ends the job and whatever of it still runs; finished parts stay for a retry. */
    @Transactional
    public Optional<Job> fail(UUID id, int run, Job.Failure failure) {
        return failed(jobs.fail(id, run, failure, List.of(JobStatus.QUEUED, JobStatus.PROCESSING)), failure);
    }

    /** Ends a job that nobody has paid for. */
    @Transactional
    public Optional<Job> refuse(UUID id, int run, Job.Failure failure) {
        return failed(jobs.fail(id, run, failure, List.of(JobStatus.RESERVING)), failure);
    }

    private Optional<Job> failed(Optional<Job> failed, Job.Failure failure) {
        failed.ifPresent(job -> tasks.cancelAll(job.id()));
        return moved(
                failed,
                job -> new JobFailed(
                        job.id(),
                        job.run(),
                        job.userId(),
                        job.projectId(),
                        job.type().wire(),
                        failure.code(),
                        failure.message(),
                        job.completedAt(),
                        job.version()));
    }

    @Transactional
    public Optional<Job> cancel(UUID id) {
        Optional<Job> cancelled = moved(
                jobs.cancel(id),
                job -> new JobCancelled(
                        job.id(),
                        job.run(),
                        job.userId(),
                        job.projectId(),
                        job.type().wire(),
                        job.completedAt(),
                        job.version()));
        cancelled.ifPresent(job -> tasks.cancelAll(job.id()));
        return cancelled;
    }

    /** Ends whatever a user has waiting or running. */
    @Transactional
    public void cancelAllOf(UUID userId) {
        jobs.lockOpen(userId).forEach(this::cancel);
    }

    /** Notes how far a job is, for its owner and its watchers. */
    @Transactional
    public void advance(UUID id, int run, int progress, String step) {
        jobs.advance(id, run, progress, step).ifPresent(job -> log.append("progress", job));
    }

    private Optional<Job> moved(Optional<Job> moved, Function<Job, IntegrationEvent> event) {
        moved.ifPresent(job -> {
            log.append("status", job);
            outbox.publish(event.apply(job));
            metrics.count(job);
        });
        return moved;
    }
}
