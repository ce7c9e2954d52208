package io.filmstudio.youtube.channel;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.Access;
import io.filmstudio.youtube.api.YoutubeChannels;
import io.filmstudio.youtube.api.YoutubeChannels.MyChannel;
import io.filmstudio.youtube.channel.ConnectAttemptRepository.Attempt;
import io.filmstudio.youtube.google.GoogleAuthorization;
import io.filmstudio.youtube.google.Grant;
import io.filmstudio.youtube.google.Pkce;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The trip of a browser to Google and back, at whose end a channel is connected. */
@Service
class ConnectService {

    private final GoogleAuthorization google;
    private final YoutubeChannels youtube;
    private final ConnectAttemptRepository attempts;
    private final ChannelService channels;
    private final ChannelProperties properties;
    private final Clock clock;

    ConnectService(
            GoogleAuthorization google,
            YoutubeChannels youtube,
            ConnectAttemptRepository attempts,
            ChannelService channels,
            ChannelProperties properties,
            TokenVault vault,
            Clock clock) {
        if (google.configured() && !vault.hasKey()) {
            throw new IllegalArgumentException(
                    "youtube.channel.token-key (YOUTUBE_TOKEN_KEY) is needed where GOOGLE_CLIENT_ID is set.");
        }
        this.google = google;
        this.youtube = youtube;
        this.attempts = attempts;
        this.channels = channels;
        this.properties = properties;
        this.clock = clock;
    }

    /** Where to send the user's browser. */
    String begin(UUID userId) {
        if (!google.configured()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "youtube-unavailable", "This studio has no access to YouTube.");
        }
        String state = Pkce.random();
        String verifier = Pkce.random();
        attempts.insert(
                Pkce.sha256(state),
                new Attempt(userId, verifier),
                clock.instant().plus(properties.attemptLife()));
        return google.url(state, verifier);
    }

    /** The channel that is connected now. The state is used up whatever comes of it. */
    MyChannel finish(@Nullable String state, @Nullable String code) {
        Attempt attempt = attempts.take(Pkce.sha256(state == null ? "" : state), clock.instant())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "invalid-youtube-connection",
                        "This connection was not begun here, or is used or too old. Please begin again."));
        if (code == null || code.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "youtube-consent-denied",
                    "You did not allow it, so no channel was connected.");
        }
        Grant grant = google.redeem(code, attempt.verifier());
        MyChannel mine = channelOf(grant);
        channels.connect(attempt.userId(), mine, grant.refreshToken()).ifPresent(channels::giveBack);
        return mine;
    }

    private MyChannel channelOf(Grant grant) {
        try {
            return youtube.mine(new Access(grant::accessToken, grant::accessToken));
        } catch (ProblemException refused) {
            google.revoke(grant.refreshToken());
            throw refused;
        }
    }
}
