package io.filmstudio.youtube.channel;

import io.filmstudio.youtube.api.Access;
import java.util.UUID;

/**
 * A channel that the studio may act for.
 *
 * @param access asks for the user's channel at every use: it ends when the user disconnects
 */
public record ConnectedChannel(UUID userId, String channelId, String title, Access access) {}
