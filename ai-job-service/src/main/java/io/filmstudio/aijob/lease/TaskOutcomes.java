package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.graph.JobGraph;
import io.filmstudio.aijob.graph.JobGraphs;
import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.task.Lease;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskOwner;
import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.aijob.task.TaskState;
import io.filmstudio.common.web.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** How tasks end, and what follows for their jobs: more tasks, an end, or a new try. */
@Service
class TaskOutcomes {

    private final TaskService tasks;
    private final JobService jobs;
    private final JobGraphs graphs;
    private final TaskFiles files;
    private final ProgressKeeper progress;
    private final Backoff backoff;
    private final TransactionTemplate transaction;

    TaskOutcomes(
            TaskService tasks,
            JobService jobs,
            JobGraphs graphs,
            TaskFiles files,
            ProgressKeeper progress,
            Backoff backoff,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.graphs = graphs;
        this.files = files;
        this.progress = progress;
        this.backoff = backoff;
        this.transaction = transaction;
    }

    /** Counts the task as done once its outputs have been looked at. Saying so twice is no error. */
    Reply finish(Lease lease, JsonNode result) {
        Optional<Task> held = tasks.findHeld(lease);
        if (held.isEmpty()) {
            return tasks.hasSucceeded(lease) ? Reply.OK : Reply.FENCED;
        }
        Task task = held.get();
        inspect(task, result);
        Counted counted = transaction.execute(status -> count(task, lease, result));
        if (counted == Counted.MORE_TO_DO) {
            progress.note(task.jobId());
        }
        return counted == Counted.NOT ? Reply.FENCED : Reply.OK;
    }

    private enum Counted {
        NOT,
        MORE_TO_DO,
        JOB_DONE
    }

    private void inspect(Task task, JsonNode result) {
        files.findMissing(task).ifPresent(name -> {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "output-missing", "Output " + name + " is missing or empty.");
        });
        Job job = jobs.find(task.jobId()).orElseThrow();
        JobGraph graph = graphs.of(job.type());
        Map<String, Part> parts = graph.compares(task) ? parts(job) : Map.of();
        graph.flaw(job, task, result, parts).ifPresent(flaw -> {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "output-invalid", "The output does not count: " + flaw + ".");
        });
    }

    private Counted count(Task task, Lease lease, JsonNode result) {
        Optional<Job> job = jobs.lock(task.jobId());
        boolean counts = job.isPresent() && tasks.succeed(lease, result).isPresent();
        return counts ? goOn(job.get(), task, result) : Counted.NOT;
    }

    private Counted goOn(Job job, Task done, JsonNode result) {
        JobGraph graph = graphs.of(job.type());
        if (graph.unfolds(done)) {
            tasks.add(
                    new TaskOwner(job.id(), job.run(), job.userId(), job.tier().weight()),
                    graph.remaining(job, parts(job)));
        }
        return graph.output(job, Part.of(done, result))
                .flatMap(output -> jobs.complete(job.id(), job.run(), output))
                .map(completed -> Counted.JOB_DONE)
                .orElse(Counted.MORE_TO_DO);
    }

    private Map<String, Part> parts(Job job) {
        return tasks.parts(job.id()).stream().collect(Collectors.toMap(Part::name, Function.identity()));
    }

    /** The task is tried again, unless that is useless: then the job fails, and its credits go back. */
    Reply fail(Lease lease, TaskFailure failure) {
        Optional<Task> held = tasks.findHeld(lease);
        boolean heard = held.isPresent()
                && (backoff.allows(held.get(), failure)
                        ? tasks.reschedule(lease, backoff.delay(held.get(), failure))
                        : Boolean.TRUE.equals(transaction.execute(status -> giveUp(held.get(), lease, failure))));
        return heard ? Reply.OK : Reply.FENCED;
    }

    private boolean giveUp(Task task, Lease lease, TaskFailure failure) {
        Optional<Job> job = jobs.lock(task.jobId());
        boolean lost = tasks.lose(lease, TaskState.FAILED, failure.code(), failure.message())
                .isPresent();
        if (lost) {
            job.ifPresent(
                    found -> jobs.fail(found.id(), found.run(), new Job.Failure(failure.code(), failure.message())));
        }
        return lost;
    }
}
