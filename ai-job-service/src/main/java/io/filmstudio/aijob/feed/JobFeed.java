package io.filmstudio.aijob.feed;

import io.filmstudio.aijob.job.JobLog;
import io.filmstudio.aijob.job.JobMoved;
import io.filmstudio.common.web.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps watchers told. The log in the database is what they read; a wake-up within this process only makes it faster,
 * so that any replica serves any watcher.
 */
@Component
class JobFeed implements SmartLifecycle {

    private final JobLog log;
    private final FeedProperties properties;
    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private volatile boolean running;

    JobFeed(JobLog log, FeedProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    /** Throws 429 {@code rate-limited} when the user has as many streams as one may have. */
    synchronized SseEmitter watch(UUID userId, UUID jobId, long heard) {
        if (streams().filter(open -> open.userId().equals(userId)).count() >= properties.perUser()) {
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "Too many streams are open.", properties.keepAlive());
        }
        SseEmitter emitter = new SseEmitter(properties.longest().toMillis());
        Watcher watcher = new Watcher(userId, jobId, heard, emitter, log, properties);
        remember(watcher);
        emitter.onCompletion(watcher::stop);
        emitter.onTimeout(watcher::stop);
        emitter.onError(error -> watcher.stop());
        Thread.ofVirtual().name("watcher-" + jobId).start(() -> {
            try {
                watcher.run();
            } finally {
                forget(watcher);
            }
        });
        return emitter;
    }

    private Stream<Watcher> streams() {
        return watchers.values().stream().flatMap(Set::stream);
    }

    private void remember(Watcher watcher) {
        watchers.compute(watcher.jobId(), (id, present) -> {
            Set<Watcher> ofJob = present == null ? ConcurrentHashMap.newKeySet() : present;
            ofJob.add(watcher);
            return ofJob;
        });
    }

    private void forget(Watcher watcher) {
        watchers.computeIfPresent(watcher.jobId(), (id, ofJob) -> {
            ofJob.remove(watcher);
            return ofJob.isEmpty() ? null : ofJob;
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(JobMoved moved) {
        watchers.getOrDefault(moved.jobId(), Set.of()).forEach(Watcher::wake);
    }

    /** One question for all streams about what other replicas have written. */
    @Scheduled(fixedDelayString = "${studio.jobs.feed.poll:1s}")
    void poll() {
        if (!watchers.isEmpty()) {
            log.positions(watchers.keySet()).forEach(position -> watchers.getOrDefault(position.jobId(), Set.of())
                    .forEach(watcher -> watcher.wakeUnlessToldUpTo(position)));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets watchers go, so that they come back to another replica. */
    @Override
    public void stop() {
        running = false;
        streams().forEach(Watcher::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server, which would otherwise wait for the open streams. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
