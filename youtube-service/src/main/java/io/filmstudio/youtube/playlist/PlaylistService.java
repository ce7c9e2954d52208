package io.filmstudio.youtube.playlist;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.YoutubePlaylists;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.channel.ConnectedChannel;
import io.filmstudio.youtube.playlist.PlaylistController.PlaylistRequest;
import io.filmstudio.youtube.playlist.PlaylistController.PlaylistView;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Playlists that were made from here. */
@Service
class PlaylistService {

    private static final int DESCRIPTION_BYTES = 5_000;

    private final ChannelService channels;
    private final YoutubePlaylists youtube;

    PlaylistService(ChannelService channels, YoutubePlaylists youtube) {
        this.channels = channels;
        this.youtube = youtube;
    }

    PlaylistView create(UUID userId, PlaylistRequest request) {
        String description = String.valueOf(request.description());
        if (description.getBytes(StandardCharsets.UTF_8).length > DESCRIPTION_BYTES) {
            throw ProblemException.invalid("description", "must be at most 5000 bytes in UTF-8");
        }
        ConnectedChannel channel = channels.require(userId);
        String id = youtube.create(channel.access(), request.title(), description, request.privacy());
        return new PlaylistView(id, request.title(), youtube.url(id));
    }
}
