package io.filmstudio.youtube.channel;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.youtube.YoutubeConnected;
import io.filmstudio.youtube.api.Access;
import io.filmstudio.youtube.api.YoutubeChannels.MyChannel;
import io.filmstudio.youtube.channel.TokenVault.Sealed;
import io.filmstudio.youtube.google.GoogleAuthorization;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has connected a channel. */
@Service
public class ChannelService {

    private final ChannelRepository channels;
    private final AccessTokens tokens;
    private final TokenVault vault;
    private final GoogleAuthorization google;
    private final Outbox outbox;
    private final Clock clock;

    ChannelService(
            ChannelRepository channels,
            AccessTokens tokens,
            TokenVault vault,
            GoogleAuthorization google,
            Outbox outbox,
            Clock clock) {
        this.channels = channels;
        this.tokens = tokens;
        this.vault = vault;
        this.google = google;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The user's channel; 409 {@code youtube-not-connected} without one, or when it has to be connected again. */
    public ConnectedChannel require(UUID userId) {
        Channel channel = channels.find(userId).orElseThrow(AccessTokens::notConnected);
        if (channel.token() == null) {
            throw AccessTokens.needsReconnect();
        }
        return new ConnectedChannel(userId, channel.channelId(), channel.title(), access(userId, channel.channelId()));
    }

    /** The right to act for that channel of the user's; every use is a 409 once they have another, or none. */
    public Access access(UUID userId, String channelId) {
        return new Access(() -> tokens.get(userId, channelId), () -> tokens.renew(userId, channelId));
    }

    /** The other channel that the user had connected until now. */
    @Transactional
    Optional<Channel> connect(UUID userId, MyChannel mine, String refreshToken) {
        Instant now = clock.instant();
        Optional<Channel> before = channels.find(userId);
        Sealed sealed = vault.seal(userId, mine.id(), refreshToken);
        channels.save(userId, mine.id(), mine.title(), sealed, now);
        outbox.publish(new YoutubeConnected(userId, mine.id(), mine.title(), now));
        return before.filter(channel -> !channel.channelId().equals(mine.id()));
    }

    /** Forgets the channel first, then gives the right to act for it back to Google. */
    void disconnect(UUID userId) {
        giveBack(channels.delete(userId).orElseThrow(AccessTokens::notConnected));
    }

    /** Tells Google that the studio no longer needs the right to act for a channel that it forgot. */
    void giveBack(Channel channel) {
        // Google ends a grant as a whole: not while somebody else has the same channel
        if (!channels.isConnected(channel.channelId())) {
            Optional.ofNullable(channel.token())
                    .flatMap(token -> vault.open(channel.userId(), channel.channelId(), token))
                    .ifPresent(google::revoke);
        }
    }
}
