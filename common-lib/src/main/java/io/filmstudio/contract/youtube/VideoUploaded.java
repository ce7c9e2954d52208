package io.filmstudio.contract.youtube;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A film is on YouTube. */
public record VideoUploaded(UUID uploadId, UUID userId, UUID projectId, String videoId, String url, Instant uploadedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "youtube.video-uploaded.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return uploadId;
    }
}
