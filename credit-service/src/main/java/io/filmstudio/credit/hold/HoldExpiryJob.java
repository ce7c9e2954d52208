package io.filmstudio.credit.hold;

import io.filmstudio.credit.hold.OpenHoldRepository.OpenHold;
import io.filmstudio.credit.ledger.Transfer.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Gives back what was held for jobs that never came to be or whose end was never heard of. A hold never expires while
 * its job lives, however long that takes, nor when nobody can say whether it does.
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
            if (jobs.tombstone(hold.jobId()).hasGivenUp(hold.run())) {
                holds.settle(hold.id(), Kind.EXPIRY, 0);
                log.info("hold {} of job {} expired", hold.id(), hold.jobId());
            }
        } catch (RestClientException ex) {
            log.warn("cannot tell whether job {} lives, its hold stays: {}", hold.jobId(), ex.getMessage());
        }
    }
}
