package io.filmstudio.youtube.transfer;

import io.filmstudio.youtube.upload.Upload;
import io.filmstudio.youtube.upload.UploadPlaced;
import io.filmstudio.youtube.upload.UploadWork;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries as many films at once as this replica may. The database says what there is to do, and a lease says who does
 * it: any number of replicas may run, and what one leaves behind when it dies another takes up.
 */
@Component
class TransferRunner implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(TransferRunner.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final UploadWork work;
    private final Publishing publishing;
    private final TransferProperties properties;
    private final Semaphore hands;
    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    TransferRunner(UploadWork work, Publishing publishing, TransferProperties properties) {
        this.work = work;
        this.publishing = publishing;
        this.properties = properties;
        this.hands = new Semaphore(properties.concurrency());
    }

    /** Somebody may be waiting for this one. */
    @TransactionalEventListener
    void on(UploadPlaced placed) {
        Thread.ofVirtual().name("upload-" + placed.uploadId()).start(this::fill);
    }

    /** Takes up films while there are any, and hands free. */
    @Scheduled(fixedDelayString = "${youtube.transfer.poll-interval:1s}")
    void fill() {
        while (!stopping && hands.tryAcquire()) {
            Optional<Upload> next = claim();
            if (next.isEmpty()) {
                hands.release();
                return;
            }
            Claim claim = new Claim(next.get());
            claims.add(claim);
            Thread.ofVirtual().name("upload-" + next.get().id()).start(() -> carry(claim));
        }
    }

    private Optional<Upload> claim() {
        try {
            return work.claim(properties.lease());
        } catch (RuntimeException failure) {
            log.warn("no upload can be taken up: {}", failure.toString());
            return Optional.empty();
        }
    }

    private void carry(Claim claim) {
        try {
            publishing.publish(claim);
        } catch (RuntimeException failure) {
            // the lease ends by itself, and the next one tries
            log.warn("upload {} is left for later", claim.upload().id(), failure);
        } finally {
            claims.remove(claim);
            hands.release();
        }
        fill();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::heartbeat, properties.heartbeat());
    }

    /** A slow line is no death: leases are renewed while their films are carried. */
    void heartbeat() {
        for (Claim claim : claims) {
            try {
                if (!work.renew(claim.upload(), properties.lease())) {
                    claim.lose();
                }
            } catch (RuntimeException failure) {
                log.warn(
                        "the lease of upload {} is not renewed: {}",
                        claim.upload().id(),
                        failure.toString());
            }
        }
    }

    /** Lets go of every film before the database goes, so that others need not wait for leases to end. */
    @EventListener
    void on(ContextClosedEvent closed) throws InterruptedException {
        stopping = true;
        claims.forEach(Claim::stop);
        if (!hands.tryAcquire(properties.concurrency(), GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("some uploads did not stop in time; their leases end by themselves");
        }
    }
}
