package io.filmstudio.youtube.channel;

import io.filmstudio.youtube.api.Access;
import java.util.UUID;

/**
 * A channel that the studio may act for.
 *
 * @param access asks for the channel at every use: it ends when the user disconnects it, or connects another
 */
public record ConnectedChannel(UUID userId, String channelId, String title, Access access) {}
