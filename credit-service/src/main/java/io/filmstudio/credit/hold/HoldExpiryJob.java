package io.filmstudio.credit.hold;

import io.filmstudio.credit.hold.OpenHoldRepository.OpenHold;
import io.filmstudio.credit.ledger.Transfer.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Ends the holds of jobs that never came to be or whose end was never heard of: what a finished job was held for is
 * charged, the rest goes back. A hold stays while its job lives, however long that takes, and when nobody can say
 * whether it does.
 */
@Component
class HoldExpiryJob {

    private static final Logger log = LoggerFactory.getLogger(HoldExpiryJob.class);
    private static final int BATCH = 50;

    private final OpenHoldRepository openHolds;
    private final AiJobClient jobs;
    private final HoldSettlement holds;
    private final HoldProperties properties;

    HoldExpiryJob(OpenHoldRepository openHolds, AiJobClient jobs, HoldSettlement holds, HoldProperties properties) {
        this.openHolds = openHolds;
        this.jobs = jobs;
        this.holds = holds;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${credit.hold.sweep-interval:30s}")
    void sweep() {
        openHolds.takeDue(BATCH, properties.recheckAfter()).forEach(this::check);
    }

    private void check(OpenHold hold) {
        try {
            jobs.tombstone(hold.jobId()).endOf(hold.run()).ifPresent(end -> settle(hold, end));
        } catch (RestClientException ex) {
            log.warn("cannot tell whether job {} lives, its hold stays: {}", hold.jobId(), ex.getMessage());
        } catch (RuntimeException ex) {
            log.error("the hold of job {} cannot be ended", hold.jobId(), ex);
        }
    }

    private void settle(OpenHold hold, Kind end) {
        holds.settle(hold.id(), end, Long.MAX_VALUE);
        log.info("hold {} of job {} ended by {}, whose news never came", hold.id(), hold.jobId(), end);
    }
}
