package io.filmstudio.youtube.api;

import com.google.api.services.youtube.model.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channel behind an access. */
@Component
public class YoutubeChannels {

    private final YoutubeClient client;

    YoutubeChannels(YoutubeClient client) {
        this.client = client;
    }

    /** 409 {@code youtube-no-channel} for a Google account without one. */
    public MyChannel mine(Access access) {
        List<Channel> channels = client.call(access, "channels.list", 1, youtube -> youtube.channels()
                .list(List.of("snippet", "contentDetails"))
                .setMine(true)
                .execute()
                .getItems());
        Channel channel = Optional.ofNullable(channels).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(ApiErrors::noChannel);
        return new MyChannel(channel.getId(), channel.getSnippet().getTitle());
    }

    public record MyChannel(String id, String title) {}
}
