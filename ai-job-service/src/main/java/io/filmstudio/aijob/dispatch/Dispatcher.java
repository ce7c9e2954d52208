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
 * Announces ready tasks, one round after the other: at once when this process made a task ready or a slot free, else by
 * polling. Several replicas may run it; they never announce the same attempt twice.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final DispatchRound round;
    private final DispatchRepository tasks;
    private final DispatchQueues queues;
    private final DispatchProperties properties;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private Duration backoff = Duration.ZERO;

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
        try {
            while (running) {
                Duration longest = tryDispatch();
                Thread.sleep(properties.gather());
                pause(longest);
            }
        } catch (InterruptedException ex) {
            running = false;
        }
    }

    /**
     * Whatever goes wrong in a round, the next one is tried: nobody else would announce anything.
     *
     * @return how long to wait for the next round
     */
    private Duration tryDispatch() {
        try {
            boolean busy = dispatch();
            backoff = Duration.ZERO;
            return busy ? properties.busyPoll() : properties.idlePoll();
        } catch (Throwable ex) {
            if (backoff.isZero() && running) {
                log.warn("nothing is announced for now: {}", ex.toString());
            }
            Duration next = backoff.isZero() ? properties.idlePoll() : backoff.multipliedBy(2);
            backoff = next.compareTo(LONGEST_BACKOFF) < 0 ? next : LONGEST_BACKOFF;
            return backoff;
        }
    }

    /** One round; true when it found something to announce. */
    boolean dispatch() {
        List<Announcement> taken = round.take();
        if (!taken.isEmpty()) {
            announce(taken);
        }
        return !taken.isEmpty();
    }

    /** A connection that breaks may have lost what it took before, so that the whole round is announced again. */
    private void announce(List<Announcement> taken) {
        try {
            queues.send(taken);
        } catch (AmqpException ex) {
            tasks.takeBack(taken);
            throw ex;
        }
    }

    /** Ends early when somebody wakes it; but what has just failed is not tried again any sooner for that. */
    private void pause(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        boolean woken = false;
        while (running && !woken && System.nanoTime() < end) {
            woken = wake.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS) && backoff.isZero();
        }
        wake.drainPermits();
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
