package io.filmstudio.admin.retry;

import io.filmstudio.common.security.InternalClients;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Has ai-job-service do for a job what its owner could ask for; the retry id makes asking again harmless. */
@Component
class AiJobClient {

    private final RestClient http;

    AiJobClient(InternalClients clients, @Value("${studio.services.ai-job}") String baseUrl) {
        this.http = clients.builder(baseUrl).build();
    }

    JobState retry(UUID jobId, UUID retryId) {
        return http.post()
                .uri("/internal/jobs/{id}/retry", jobId)
                .body(new Retry(retryId))
                .retrieve()
                .requiredBody(JobState.class);
    }

    private record Retry(UUID retryId) {}

    /** @param estimatedTime seconds */
    record JobState(UUID jobId, int run, String status, long estimatedTime) {}
}
