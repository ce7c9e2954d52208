package io.filmstudio.youtube.channel;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.channel.TokenVault.Sealed;
import io.filmstudio.youtube.google.FreshToken;
import io.filmstudio.youtube.google.GoogleAuthorization;
import io.filmstudio.youtube.google.GrantRevokedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Access tokens, which live for an hour and in memory alone. */
@Component
class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final ChannelRepository channels;
    private final TokenVault vault;
    private final GoogleAuthorization google;
    private final Clock clock;
    private final Map<UUID, Cached> tokens = new ConcurrentHashMap<>();

    AccessTokens(ChannelRepository channels, TokenVault vault, GoogleAuthorization google, Clock clock) {
        this.channels = channels;
        this.vault = vault;
        this.google = google;
        this.clock = clock;
    }

    private record Cached(String token, Instant connectedAt, Instant goodUntil) {}

    /** A token for that channel; 409 when the user has another now, or none. */
    String get(UUID userId, String channelId) {
        Channel channel = connected(userId, channelId);
        Cached cached = tokens.get(userId);
        return cached != null
                        && cached.connectedAt().equals(channel.connectedAt())
                        && clock.instant().isBefore(cached.goodUntil())
                ? cached.token()
                : refresh(channel);
    }

    String renew(UUID userId, String channelId) {
        return refresh(connected(userId, channelId));
    }

    private Channel connected(UUID userId, String channelId) {
        Channel channel = channels.find(userId).orElseThrow(AccessTokens::notConnected);
        if (!channel.channelId().equals(channelId)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "youtube-not-connected", "The channel is no longer connected.");
        }
        return channel;
    }

    /** Google says once that a grant is over, and is not asked again: the token is dropped. */
    private String refresh(Channel channel) {
        Sealed sealed = channel.token();
        if (sealed == null) {
            throw needsReconnect();
        }
        String refreshToken = vault.open(channel.userId(), channel.channelId(), sealed)
                .orElseThrow(() -> {
                    log.error("the token of channel {} cannot be opened", channel.channelId());
                    return needsReconnect();
                });
        try {
            FreshToken fresh = google.refresh(refreshToken);
            resealWithCurrentKey(channel, sealed, refreshToken);
            remember(channel, fresh);
            return fresh.accessToken();
        } catch (GrantRevokedException _) {
            channels.dropToken(channel.userId(), sealed);
            tokens.remove(channel.userId());
            throw needsReconnect();
        }
    }

    private void remember(Channel channel, FreshToken fresh) {
        Instant now = clock.instant();
        tokens.values().removeIf(cached -> now.isAfter(cached.goodUntil()));
        Instant goodUntil = now.plus(fresh.life()).minus(MARGIN);
        tokens.put(channel.userId(), new Cached(fresh.accessToken(), channel.connectedAt(), goodUntil));
    }

    private void resealWithCurrentKey(Channel channel, Sealed sealed, String refreshToken) {
        if (!vault.isCurrent(sealed)) {
            Sealed resealed = vault.seal(channel.userId(), channel.channelId(), refreshToken);
            channels.replaceToken(channel.userId(), sealed, resealed);
        }
    }

    static ProblemException notConnected() {
        return new ProblemException(
                HttpStatus.CONFLICT, "youtube-not-connected", "No YouTube channel is connected to your account.");
    }

    static ProblemException needsReconnect() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "youtube-not-connected",
                "YouTube no longer lets the studio act for your channel. Please connect it again.");
    }
}
