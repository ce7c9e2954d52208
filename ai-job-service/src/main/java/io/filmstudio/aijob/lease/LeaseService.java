package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.task.Lease;
import io.filmstudio.aijob.task.ProviderCall;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskService;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes, keeps and hands back leases on tasks. How they end well or badly is {@link TaskOutcomes}' part. */
@Service
class LeaseService {

    private final TaskService tasks;
    private final JobService jobs;
    private final ProgressKeeper progress;
    private final LeaseTerms properties;
    private final TransactionTemplate transaction;

    LeaseService(
            TaskService tasks,
            JobService jobs,
            ProgressKeeper progress,
            LeaseTerms properties,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.progress = progress;
        this.properties = properties;
        this.transaction = transaction;
    }

    /**
     * Of all who ask for an announced task one gets it; its job starts with the first. The job is touched before the task,
     * as everywhere.
     *
     * @param claimId under which the same worker may ask again, should it not hear the answer
     */
    Optional<Task> claim(Lease lease, @Nullable UUID claimId) {
        return transaction.execute(status -> {
            jobs.startFor(lease.taskId(), lease.attempt());
            Optional<Task> task = tasks.claim(lease, claimId, properties.running());
            if (task.isEmpty()) {
                status.setRollbackOnly();
            }
            return task;
        });
    }

    Reply heartbeat(Lease lease, double done, String step) {
        Optional<Task> task = tasks.renew(lease, properties.running(), done, step);
        task.ifPresent(found -> progress.note(found.jobId()));
        return task.isPresent() ? Reply.OK : refusal(lease);
    }

    /** The task, if this attempt still holds it. */
    Optional<Task> findAttempt(UUID taskId, int attempt) {
        return tasks.findRunning(taskId, attempt);
    }

    Reply rememberCall(Lease lease, @Nullable ProviderCall call) {
        return tasks.rememberCall(lease, call) ? Reply.OK : refusal(lease);
    }

    Reply release(Lease lease) {
        return tasks.giveBack(lease) ? Reply.OK : refusal(lease);
    }

    private Reply refusal(Lease lease) {
        return tasks.wasCancelled(lease) ? Reply.CANCEL : Reply.FENCED;
    }
}
