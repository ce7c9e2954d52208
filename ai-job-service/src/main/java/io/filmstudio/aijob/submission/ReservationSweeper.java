package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.Reservations;
import io.filmstudio.common.web.ProblemException;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with jobs whose submit broke off while their credits were being asked for. */
@Component
class ReservationSweeper {

    private static final Logger log = LoggerFactory.getLogger(ReservationSweeper.class);

    private static final int PARALLEL = 4;

    private final Reservations reservations;
    private final Settlement settlement;
    private final SubmissionProperties properties;

    ReservationSweeper(Reservations reservations, Settlement settlement, SubmissionProperties properties) {
        this.reservations = reservations;
        this.settlement = settlement;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${studio.jobs.submission.sweep-interval:1s}")
    void sweep() {
        List<Job> left;
        do {
            left = reservations.takeOver(properties.reservation());
            settle(left);
        } while (left.size() == Reservations.BATCH);
    }

    /** Side by side, since each may wait for a credit-service that does not answer. */
    private void settle(List<Job> left) {
        try (var threads =
                Executors.newFixedThreadPool(PARALLEL, Thread.ofVirtual().factory())) {
            left.forEach(job -> threads.execute(() -> settle(job)));
        }
    }

    private void settle(Job job) {
        try {
            Job settled = settlement.settle(job);
            log.info(
                    "job {} was left reserving and is {} now",
                    job.id(),
                    settled.status().wire());
        } catch (ProblemException ex) {
            log.info("job {} was left reserving and is refused: {}", job.id(), ex.getMessage());
        } catch (RuntimeException ex) {
            log.warn("job {} was left reserving and cannot be settled now", job.id(), ex);
        }
    }
}
