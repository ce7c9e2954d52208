package io.filmstudio.contract.job;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** The first task of a job runs. */
public record JobStarted(UUID jobId, int run, UUID userId, UUID projectId, String type, Instant startedAt, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "job.started.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return jobId;
    }
}
