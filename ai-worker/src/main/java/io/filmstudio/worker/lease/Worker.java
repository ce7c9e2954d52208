package io.filmstudio.worker.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worker's main loop: stays registered, and consumes the work queues of its capabilities as long as it is
 * registered. A queue whose message finds no slot stops by itself until there is one. When it stops it takes no more, and hands back what it has.
 */
public final class Worker implements SmartLifecycle {

    private static final long FIRST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(8).toNanos();

    private final Presence presence;
    private final Slots slots;
    private final Attempts attempts;
    private final BrokerConnection broker;
    private final JsonMapper json;
    private final Duration stopPatience;
    private final Map<String, WorkQueue> queues = new HashMap<>();
    private final Bell bell = new Bell();
    private long pause = FIRST_PAUSE;
    private volatile @Nullable Thread loop;

    /** @param stopPatience how long it waits for work to stop when it is told to go */
    public Worker(
            Presence presence,
            Slots slots,
            Attempts attempts,
            BrokerConnection broker,
            JsonMapper json,
            Duration stopPatience) {
        this.presence = presence;
        this.slots = slots;
        this.attempts = attempts;
        this.broker = broker;
        this.json = json;
        this.stopPatience = stopPatience;
    }

    @Override
    public void start() {
        slots.onChange(bell::ring);
        Thread thread = Thread.ofPlatform().name("worker").unstarted(this::run);
        loop = thread;
        thread.start();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public void stop() {
        Thread ending = loop;
        if (ending == null) {
            return;
        }
        loop = null;
        try {
            ending.interrupt();
            ending.join();
            queues.values().forEach(WorkQueue::pause);
            presence.leave();
            attempts.shutDown(stopPatience);
            broker.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                long untilRefresh = presence.refresh();
                bell.await(Math.min(untilRefresh, tendQueues()));
            }
        } catch (InterruptedException stopping) {
            // stop() does the rest
        }
    }

    /** Answers nanoseconds until the queues want to be looked after again, if nothing happens before. */
    private long tendQueues() {
        Optional<String> prefix = presence.prefix();
        if (prefix.isEmpty()) {
            queues.values().forEach(WorkQueue::pause);
        }
        if (prefix.isEmpty() || slots.free() == 0) {
            return LONGEST_PAUSE;
        }
        boolean all = true;
        for (String capability : presence.capabilities()) {
            all &= queue(prefix.get() + "work." + capability).resume(broker);
        }
        pause = all ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
        return pause;
    }

    private WorkQueue queue(String name) {
        return queues.computeIfAbsent(name, queue -> new WorkQueue(queue, slots, attempts, json, bell::ring));
    }
}
