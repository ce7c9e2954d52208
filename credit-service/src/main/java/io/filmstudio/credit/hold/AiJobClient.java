package io.filmstudio.credit.hold;

import io.filmstudio.common.security.InternalClients;
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

        /** Whether the given run will never ask for its credits: it failed, or another one came after it. */
        boolean hasGivenUp(int heldRun) {
            return switch (state) {
                case "unknown", "failed", "cancelled" -> true;
                default -> run > heldRun;
            };
        }
    }
}
