package io.filmstudio.youtube.channel;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube/connection")
class ChannelController {

    private final ChannelService channels;

    ChannelController(ChannelService channels) {
        this.channels = channels;
    }

    /** Forgets my channel, and tells Google so. */
    @DeleteMapping
    @Refuses("409 youtube-not-connected")
    DisconnectedView disconnect(CurrentUser user) {
        channels.disconnect(user.id());
        return new DisconnectedView("The channel is no longer connected.");
    }

    record DisconnectedView(String message) {}
}
