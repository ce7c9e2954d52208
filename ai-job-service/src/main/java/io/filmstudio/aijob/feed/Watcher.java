package io.filmstudio.aijob.feed;

import io.filmstudio.aijob.job.JobEvent;
import io.filmstudio.aijob.job.JobLog;
import io.filmstudio.aijob.job.JobLog.Position;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream: reads the log from where its client is, until the job has ended or the client is gone. */
final class Watcher implements Runnable {

    private static final int BATCH = 100;

    private final UUID userId;
    private final UUID jobId;
    private final SseEmitter emitter;
    private final JobLog log;
    private final FeedProperties properties;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile long heard;

    Watcher(UUID userId, UUID jobId, long heard, SseEmitter emitter, JobLog log, FeedProperties properties) {
        this.userId = userId;
        this.jobId = jobId;
        this.heard = heard;
        this.emitter = emitter;
        this.log = log;
        this.properties = properties;
    }

    UUID userId() {
        return userId;
    }

    UUID jobId() {
        return jobId;
    }

    void wake() {
        wake.release();
    }

    /** Another replica may have written. */
    void wakeUnlessToldUpTo(Position position) {
        if (position.lastEvent() > heard || position.ended()) {
            wake();
        }
    }

    void stop() {
        stopped = true;
        wake.release();
    }

    @Override
    public void run() {
        try {
            while (!stopped && tell()) {
                pause();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException | DataAccessException ex) {
            emitter.completeWithError(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is new; false after the last event of an ended job. */
    private boolean tell() throws IOException {
        // the status is read before the log: whatever ended the job is in the log by then
        boolean ended = log.positions(Set.of(jobId)).stream().allMatch(Position::ended);
        List<JobEvent> batch;
        do {
            batch = log.after(jobId, heard, BATCH);
            for (JobEvent event : batch) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(event.id()))
                        .name(event.name())
                        .data(event.data(), MediaType.TEXT_PLAIN));
                heard = event.id();
            }
        } while (batch.size() == BATCH);
        return !ended;
    }

    private void pause() throws IOException, InterruptedException {
        if (wake.tryAcquire(properties.keepAlive().toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        } else {
            emitter.send(SseEmitter.event().comment("alive"));
        }
    }
}
