package io.filmstudio.youtube.transfer;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.upload.Upload;
import io.filmstudio.youtube.upload.UploadWork;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides whether what went wrong will pass (5xx) or stays (4xx). */
@Component
class Setbacks {

    private static final Logger log = LoggerFactory.getLogger(Setbacks.class);
    private static final int MOST_DOUBLINGS = 20;
    private static final String QUOTA = "youtube-quota-exceeded";

    private final UploadWork work;
    private final TransferProperties properties;
    private final TransferMetrics metrics;

    Setbacks(UploadWork work, TransferProperties properties, TransferMetrics metrics) {
        this.work = work;
        this.properties = properties;
        this.metrics = metrics;
    }

    void handle(Claim claim, ProblemException setback) {
        Upload upload = work.look(claim.upload());
        if (claim.isStopping()) {
            work.release(upload, Duration.ZERO, upload.attempts());
        } else if (passes(upload, setback)) {
            log.info("upload {} is put off: {}", upload.id(), setback.slug());
            metrics.interrupted(setback.slug());
            work.release(upload, pause(upload, setback), upload.attempts() + 1);
        } else if (upload.isUploading()) {
            log.info("upload {} failed: {}", upload.id(), setback.slug());
            work.fail(upload, setback);
            metrics.failed(setback.slug());
        } else {
            work.notAddedToPlaylist(upload, setback);
        }
    }

    /** Without a session nothing is lost yet, and a day is long to wait for a quota: the owner shall know. */
    private boolean passes(Upload upload, ProblemException setback) {
        boolean temporary = setback.getStatusCode().is5xxServerError();
        boolean refusedAtOnce = setback.slug().equals(QUOTA) && upload.isUploading() && upload.sessionUri() == null;
        return temporary && !refusedAtOnce && !work.isStalled(upload, properties.giveUpAfter());
    }

    /** Random, so that many who failed together do not come back together; longer where YouTube says how long. */
    private Duration pause(Upload upload, ProblemException setback) {
        long most = Math.min(
                properties.retryMost().toMillis(),
                properties.retryBase().toMillis() << Math.min(upload.attempts(), MOST_DOUBLINGS));
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
        String retryAfter = setback.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return retryAfter == null || !setback.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                ? pause
                : pause.plusSeconds(Long.parseLong(retryAfter));
    }
}
