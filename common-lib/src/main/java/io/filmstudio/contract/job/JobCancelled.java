package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A job was ended by its owner or an admin. */
public record JobCancelled(
        UUID jobId, int run, UUID userId, UUID projectId, String type, Instant cancelledAt, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "job.cancelled.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return jobId;
    }
}
