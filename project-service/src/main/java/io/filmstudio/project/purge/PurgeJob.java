package io.filmstudio.project.purge;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PurgeJob {

    private final PurgeService purge;

    PurgeJob(PurgeService purge) {
        this.purge = purge;
    }

    /** Purges project by project, each in a transaction of its own. */
    @Scheduled(initialDelayString = "${project.purge.interval}", fixedDelayString = "${project.purge.interval}")
    void purge() {
        while (purge.purgeOne()) {
            // there may be another
        }
    }
}
