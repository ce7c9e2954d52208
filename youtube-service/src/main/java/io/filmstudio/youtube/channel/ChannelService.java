package io.filmstudio.youtube.channel;

import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has connected a channel. */
@Service
public class ChannelService {

    private final ChannelRepository channels;

    ChannelService(ChannelRepository channels) {
        this.channels = channels;
    }

    /** Throws unless the user has a channel. */
    @Transactional(readOnly = true)
    public void requireChannel(UUID userId) {
        if (!channels.exists(userId)) {
            throw notConnected();
        }
    }

    /** Forgets the channel and the right to act for it. */
    @Transactional
    void disconnect(UUID userId) {
        if (!channels.delete(userId)) {
            throw notConnected();
        }
    }

    private static ProblemException notConnected() {
        return new ProblemException(
                HttpStatus.CONFLICT, "youtube-not-connected", "No YouTube channel is connected to your account.");
    }
}
