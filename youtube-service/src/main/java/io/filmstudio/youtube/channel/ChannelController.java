package io.filmstudio.youtube.channel;

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

    @DeleteMapping
    DisconnectedView disconnect(CurrentUser user) {
        channels.disconnect(user.id());
        return new DisconnectedView("The channel is no longer connected.");
    }

    record DisconnectedView(String message) {}
}
