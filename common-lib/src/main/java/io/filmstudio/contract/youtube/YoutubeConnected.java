package io.filmstudio.contract.youtube;

import io.filmstudio.contract.IntegrationEvent;
import java.time.Instant;
import java.util.UUID;

/** A user connected a channel. */
public record YoutubeConnected(UUID userId, String channelId, String channelTitle, Instant connectedAt)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "youtube.connected.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
