package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.dispatch.DispatchRepository.Deadly;
import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.lease.LeaseTerms;
import io.filmstudio.aijob.task.Lease;
import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.aijob.task.TaskState;
import io.filmstudio.aijob.task.TasksReady;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes tasks back from workers that fell silent, and ends those that too many workers have died of. */
@Component
class Reaper {

    private static final Logger log = LoggerFactory.getLogger(Reaper.class);
    private static final String CODE = "worker-crashed";
    private static final String MESSAGE = "The work was given up after several workers had broken off over it.";

    private final DispatchRepository tasks;
    private final TaskService lives;
    private final JobService jobs;
    private final LeaseTerms leases;
    private final DispatchQueues queues;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    Reaper(
            DispatchRepository tasks,
            TaskService lives,
            JobService jobs,
            LeaseTerms leases,
            DispatchQueues queues,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.tasks = tasks;
        this.lives = lives;
        this.jobs = jobs;
        this.leases = leases;
        this.queues = queues;
        this.events = events;
        this.transaction = transaction;
        this.meters = meters;
        List.of("dispatched", "running").forEach(this::lapses);
    }

    @Scheduled(fixedDelayString = "${studio.jobs.dispatch.reap-interval:1s}")
    void reap() {
        if (tasks.hasUnclaimed()) {
            redeclare();
        }
        List<String> lapsed = tasks.reap(leases.maxCrashes());
        lapsed.forEach(state -> lapses(state).increment());
        tasks.findDeadly(leases.maxCrashes()).forEach(this::tryEnd);
        int due = tasks.promoteDue();
        if (!lapsed.isEmpty() || due > 0) {
            events.publishEvent(new TasksReady());
        }
    }

    private Counter lapses(String state) {
        return Counter.builder("studio.leases.lapsed")
                .description("Announcements that nobody claimed (dispatched) and workers that fell silent (running)")
                .tag("state", state)
                .register(meters);
    }

    /** Announcements that nobody claimed may mean that the broker has lost its queues: they come back before the next. */
    private void redeclare() {
        try {
            queues.declare();
        } catch (AmqpException ex) {
            log.warn("the work queues cannot be declared: {}", ex.getMessage());
        }
    }

    /** One that cannot be ended must not keep the others from their end. */
    private void tryEnd(Deadly deadly) {
        try {
            transaction.executeWithoutResult(status -> end(deadly));
        } catch (RuntimeException ex) {
            log.error("task {} of job {} cannot be discarded", deadly.id(), deadly.jobId(), ex);
        }
    }

    private void end(Deadly deadly) {
        var job = jobs.lock(deadly.jobId());
        Lease lease = new Lease(deadly.id(), deadly.attempt(), deadly.workerId());
        if (tasks.hasLapsed(deadly.id(), deadly.attempt())
                && lives.lose(lease, TaskState.DISCARDED, CODE, MESSAGE).isPresent()) {
            log.error(
                    "task {} of job {} is discarded: {} workers fell silent over it",
                    deadly.id(),
                    deadly.jobId(),
                    leases.maxCrashes());
            job.ifPresent(found -> jobs.fail(found.id(), found.run(), new Job.Failure(CODE, MESSAGE)));
        }
    }
}
