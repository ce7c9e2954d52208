package io.filmstudio.credit.hold;

import io.filmstudio.common.security.InternalClients;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks ai-job-service about jobs. */
@Component
class AiJobClient {

    private final RestClient jobs;

    AiJobClient(InternalClients clients, @Value("${studio.services.ai-job}") String baseUrl) {
        this.jobs = clients.builder(baseUrl).build();
    }

    /** The job's state; a job that is not known by now never will be. */
    JobState tombstone(UUID jobId) {
        return jobs.put()
                .uri("/internal/jobs/{jobId}/tombstone", jobId)
                .retrieve()
                .requiredBody(JobState.class);
    }

    record JobState(UUID jobId, int run, String state) {

        /**
         * How the hold of the given run ends: a finished run is charged, one that failed or that another came after
         * gives its credits back. Empty while the run goes on.
         */
        Optional<Kind> endOf(int heldRun) {
            if (run > heldRun) {
                return Optional.of(Kind.EXPIRY);
            }
            return switch (state) {
                case "unknown", "failed", "cancelled" -> Optional.of(Kind.EXPIRY);
                case "completed" -> Optional.of(Kind.CAPTURE).filter(kind -> run == heldRun);
                default -> Optional.empty();
            };
        }
    }
}
