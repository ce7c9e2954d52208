package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A job was paid for and waits for a worker. */
public record JobQueued(UUID jobId, int run, UUID userId, UUID projectId, String type, Instant queuedAt, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "job.queued.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return jobId;
    }
}
