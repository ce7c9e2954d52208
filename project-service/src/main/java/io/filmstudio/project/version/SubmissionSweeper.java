package io.filmstudio.project.version;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after versions whose job may not have been submitted, or was not heard of for long. Any number of replicas may
 * sweep: each version is one's at a time.
 */
@Component
class SubmissionSweeper {

    private static final Logger log = LoggerFactory.getLogger(SubmissionSweeper.class);

    private final VersionService versions;
    private final SubmissionService submissions;

    SubmissionSweeper(VersionService versions, SubmissionService submissions) {
        this.versions = versions;
        this.submissions = submissions;
    }

    /** Looks once after each version that is due as it begins. */
    @Scheduled(fixedDelayString = "${project.submission.sweep-interval}")
    void sweep() {
        Instant beginning = versions.databaseTime();
        Optional<FilmVersion> due = versions.claimDue(beginning);
        while (due.isPresent()) {
            lookAfter(due.get());
            due = versions.claimDue(beginning);
        }
    }

    private void lookAfter(FilmVersion version) {
        try {
            if (version.known()) {
                submissions.reconcile(version);
            } else {
                submissions.submit(version);
            }
        } catch (RuntimeException ex) {
            log.warn("job {} is looked after later: {}", version.jobId(), ex.toString());
        }
    }
}
