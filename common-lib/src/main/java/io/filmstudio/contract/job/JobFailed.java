package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A job ended without a result. */
public record JobFailed(
        UUID jobId,
        int run,
        UUID userId,
        UUID projectId,
        String type,
        String code,
        String message,
        Instant failedAt,
        long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "job.failed.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return jobId;
    }
}
