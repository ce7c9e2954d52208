package io.filmstudio.contract.youtube;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A film could not be uploaded. */
public record UploadFailed(UUID uploadId, UUID userId, UUID projectId, String code, String message, Instant failedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "youtube.upload-failed.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return uploadId;
    }
}
