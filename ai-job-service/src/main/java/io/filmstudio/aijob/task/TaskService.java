package io.filmstudio.aijob.task;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.TraceHeader;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        if (drafts.size() > 1) {
            queue.serialize(owner.userId());
        }
        drafts.forEach(draft -> queue.arrive(Uuids.v7(clock), owner, draft, trace.current()));
    }

    public List<Task> unfinished(UUID jobId) {
        return tasks.ofJob(jobId);
    }

    public List<Part> parts(UUID jobId) {
        return finished.parts(jobId);
    }

    /** From 1; a job of which nothing waits for a worker is missing. */
    public Map<UUID, Integer> queuePositions(Collection<UUID> jobIds) {
        Map<UUID, Integer> positions = tasks.countAhead(jobIds);
        positions.replaceAll((job, ahead) -> ahead + 1);
        return positions;
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

    /**
     * Wakes the dispatcher: a worker of many capabilities may have taken what was meant for another, which is idle then.
     *
     * @param claimId under which the same worker may ask again, should it not hear the answer
     */
    public Optional<Task> claim(Lease lease, @Nullable UUID claimId, Duration length) {
        queue.announce();
        return tasks.claim(lease, claimId, length);
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

    /** The task is tried again after a while; its worker is free for another. */
    @Transactional
    public boolean reschedule(Lease lease, Duration delay) {
        queue.announce();
        return tasks.reschedule(lease, delay);
    }

    /** The task has made its part; siblings that waited for it alone enter the queue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> succeed(Lease lease, JsonNode result) {
        Optional<Task> done = tasks.end(lease, Ending.succeeded(result));
        done.ifPresent(task -> {
            queue.leave(task);
            tasks.satisfy(task.jobId(), task.name()).forEach(queue::enter);
        });
        return done;
    }

    /** The task will not be tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> lose(Lease lease, TaskState state, String code, String message) {
        Optional<Task> lost = tasks.end(lease, Ending.lost(state, code, message));
        lost.ifPresent(queue::leave);
        return lost;
    }

    /** Ends whatever of a job has not ended. Workers learn it from their next heartbeat. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelAll(UUID jobId) {
        tasks.endAll(jobId, Ending.cancelled()).forEach(queue::leave);
    }
}
