package io.filmstudio.youtube.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's channel.
 *
 * @param refreshToken null once Google took it no more
 */
record Channel(
        UUID userId,
        String channelId,
        String title,
        byte @Nullable [] refreshToken,
        @Nullable String keyId,
        Instant connectedAt) {

    TokenVault.@Nullable Sealed token() {
        return refreshToken == null || keyId == null ? null : new TokenVault.Sealed(refreshToken, keyId);
    }
}
