package io.filmstudio.aijob.feed;

import io.filmstudio.aijob.job.JobLog;
import io.filmstudio.aijob.job.JobMoved;
import io.filmstudio.aijob.job.JobService;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
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
    private final JobService jobs;
    private final FeedProperties properties;
    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private volatile boolean running;

    JobFeed(JobLog log, JobService jobs, FeedProperties properties) {
        this.log = log;
        this.jobs = jobs;
        this.properties = properties;
    }

    SseEmitter watch(UUID jobId, long heard) {
        SseEmitter emitter = new SseEmitter(properties.longest().toMillis());
        Watcher watcher = new Watcher(jobId, heard, emitter, log, jobs, properties);
        Set<Watcher> ofJob = watchers.computeIfAbsent(jobId, id -> ConcurrentHashMap.newKeySet());
        ofJob.add(watcher);
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

    @Override
    public void start() {
        running = true;
    }

    /** Lets watchers go, so that they come back to another replica. */
    @Override
    public void stop() {
        running = false;
        watchers.values().forEach(ofJob -> ofJob.forEach(Watcher::stop));
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
