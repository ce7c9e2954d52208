package io.filmstudio.project.purge;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PurgeJob {

    private final PurgeService purge;

    PurgeJob(PurgeService purge) {
        this.purge = purge;
    }

    /** Purges project by project; one that cannot be purged does not keep the others. */
    @Scheduled(initialDelayString = "${project.purge.interval}", fixedDelayString = "${project.purge.interval}")
    void purge() {
        while (purge.purgeOne()) {
            // there may be another
        }
    }
}
