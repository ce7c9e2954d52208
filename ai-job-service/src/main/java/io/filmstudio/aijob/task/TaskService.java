package io.filmstudio.aijob.task;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.TraceHeader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The tasks of jobs. Whatever touches several tasks of a job wants the caller to hold the job's row lock; workers'
 * calls are answered empty or false when their lease is not the one that counts.
 */
@Service
public class TaskService {

    private final TaskRepository tasks;
    private final FinishedTaskRepository finished;
    private final FairQueue queue;
    private final TraceHeader trace;
    private final Clock clock;

    TaskService(
            TaskRepository tasks, FinishedTaskRepository finished, FairQueue queue, TraceHeader trace, Clock clock) {
        this.tasks = tasks;
        this.finished = finished;
        this.queue = queue;
        this.trace = trace;
        this.clock = clock;
    }

    /** Stores tasks; those that need nothing enter the queue at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskOwner owner, List<TaskDraft> drafts) {
        queue.serialize(owner.userId());
        for (TaskDraft draft : drafts) {
            UUID id = Uuids.v7(clock);
            if (tasks.insert(id, owner, draft, trace.current()) && draft.needs().isEmpty()) {
                queue.enter(id);
            }
        }
    }

    public Optional<UUID> findJob(UUID taskId) {
        return tasks.findJob(taskId);
    }

    public List<Task> unfinished(UUID jobId) {
        return tasks.ofJob(jobId);
    }

    public List<Part> parts(UUID jobId) {
        return finished.parts(jobId);
    }

    /** From 1; empty when nothing of the job waits for a worker. */
    public Optional<Integer> queuePosition(UUID jobId) {
        return tasks.countAhead(jobId).map(ahead -> ahead + 1);
    }

    public void supersedeParts(UUID jobId) {
        finished.supersede(jobId);
    }

    public Optional<Task> findRunning(UUID taskId, int attempt) {
        return tasks.findRunning(taskId, attempt);
    }

    public Optional<Task> findHeld(Lease lease) {
        return tasks.findHeld(lease);
    }

    /** Whether the task was cancelled under this lease, rather than lost to another. */
    public boolean wasCancelled(Lease lease) {
        return finished.stateUnder(lease).filter(TaskState.CANCELLED::equals).isPresent();
    }

    /** Whether the task has succeeded under this lease already, so that a repeated report is no surprise. */
    public boolean hasSucceeded(Lease lease) {
        return finished.stateUnder(lease).filter(TaskState.SUCCEEDED::equals).isPresent();
    }

    public Optional<Task> claim(Lease lease, Duration length) {
        return tasks.claim(lease, length);
    }

    public Optional<Task> renew(Lease lease, Duration length, double progress, String step) {
        return tasks.renew(lease, length, progress, step);
    }

    /** A worker hands back what it will not finish; somebody else gets it at once. */
    @Transactional
    public boolean giveBack(Lease lease) {
        queue.announce();
        return tasks.giveBack(lease);
    }

    /** Notes a call to a provider whose outcome is open, or with null that none is. */
    public boolean rememberCall(Lease lease, @Nullable ProviderCall call) {
        return tasks.rememberCall(lease, call);
    }

    /** The task is tried again after a while. */
    public boolean reschedule(Lease lease, Duration delay) {
        return tasks.reschedule(lease, delay);
    }

    /** The task has made its part; siblings that waited for it alone enter the queue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> succeed(Lease lease, JsonNode result) {
        Optional<Task> done = tasks.remove(lease);
        done.ifPresent(task -> {
            end(task, Ending.succeeded(task.elapsedSeconds(), result));
            tasks.satisfy(task.jobId(), task.name()).forEach(queue::enter);
        });
        return done;
    }

    /** The task will not be tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> lose(Lease lease, TaskState state, String code, String message) {
        Optional<Task> lost = tasks.remove(lease);
        lost.ifPresent(task -> end(task, Ending.lost(state, task, code, message)));
        return lost;
    }

    /** Ends whatever of a job has not ended. Workers learn it from their next heartbeat. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelAll(UUID jobId) {
        tasks.removeAll(jobId).forEach(task -> end(task, Ending.cancelled(task)));
    }

    private void end(Task task, Ending ending) {
        finished.insert(task, ending);
        queue.serialize(task.userId());
        queue.leave(task, ending.seconds());
    }
}
