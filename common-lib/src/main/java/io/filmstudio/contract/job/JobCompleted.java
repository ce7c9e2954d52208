package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A job made what it should; {@code credits} is what it costs. */
public record JobCompleted(
        UUID jobId,
        int run,
        UUID userId,
        UUID projectId,
        String type,
        long credits,
        JobOutput output,
        Instant completedAt,
        long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "job.completed.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return jobId;
    }
}
