package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.task.Capability;
import io.filmstudio.aijob.task.TasksReady;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Announces ready tasks, one round after the other: at once when this process made a task ready, else by polling.
 * Several replicas may run it; they never announce the same attempt twice.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final DispatchRound round;
    private final DispatchRepository tasks;
    private final DispatchQueues queues;
    private final DispatchProperties properties;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    Dispatcher(DispatchRound round, DispatchRepository tasks, DispatchQueues queues, DispatchProperties properties) {
        this.round = round;
        this.tasks = tasks;
        this.queues = queues;
        this.properties = properties;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TasksReady ready) {
        wake.release();
    }

    @Override
    public void start() {
        Arrays.stream(Capability.values()).map(Capability::wire).forEach(tasks::addClock);
        running = true;
        thread = Thread.ofPlatform().name("dispatcher").daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            boolean busy = tryDispatch();
            pause(busy);
        }
    }

    /** Whatever goes wrong in a round, the next one is tried: nobody else would announce anything. */
    private boolean tryDispatch() {
        try {
            boolean busy = dispatch();
            failing = false;
            return busy;
        } catch (RuntimeException ex) {
            if (!failing && running) {
                log.warn("nothing is announced for now: {}", ex.toString());
            }
            failing = true;
            return false;
        }
    }

    /** One round; true when it found something to announce. */
    boolean dispatch() {
        List<Announcement> taken = round.take();
        taken.forEach(this::announce);
        return !taken.isEmpty();
    }

    private void announce(Announcement announcement) {
        try {
            queues.send(announcement);
        } catch (AmqpException ex) {
            log.warn("task {} is not announced while the broker is away: {}", announcement.taskId(), ex.getMessage());
            tasks.takeBack(announcement);
        }
    }

    private void pause(boolean busy) {
        try {
            long millis = (busy ? properties.busyPoll() : properties.idlePoll()).toMillis();
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException ex) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        Thread last = thread;
        try {
            if (last != null) {
                last.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }
}
