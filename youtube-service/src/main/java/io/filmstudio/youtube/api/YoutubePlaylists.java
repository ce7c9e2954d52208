package io.filmstudio.youtube.api;

import com.google.api.services.youtube.model.Playlist;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.PlaylistItemListResponse;
import com.google.api.services.youtube.model.PlaylistItemSnippet;
import com.google.api.services.youtube.model.PlaylistSnippet;
import com.google.api.services.youtube.model.PlaylistStatus;
import com.google.api.services.youtube.model.ResourceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Playlists of a channel. */
@Component
public class YoutubePlaylists {

    private static final int WRITE_UNITS = 50;

    private final YoutubeClient client;
    private final ApiProperties properties;

    YoutubePlaylists(YoutubeClient client, ApiProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /** The new playlist's id. Not idempotent: YouTube makes one more each time. */
    public String create(Access access, String title, String description, String privacy) {
        Playlist playlist = new Playlist()
                .setSnippet(new PlaylistSnippet().setTitle(title).setDescription(description))
                .setStatus(new PlaylistStatus().setPrivacyStatus(privacy));
        return client.call(access, "playlists.insert", WRITE_UNITS, youtube -> youtube.playlists()
                        .insert(List.of("snippet", "status"), playlist)
                        .setDisableGZipContent(true)
                        .execute())
                .getId();
    }

    /** Adds the video to the playlist unless it is there already. */
    public void add(Access access, String playlistId, String videoId) {
        PlaylistItemListResponse there = client.call(access, "playlistItems.list", 1, youtube -> youtube.playlistItems()
                .list(List.of("snippet"))
                .setPlaylistId(playlistId)
                .setVideoId(videoId)
                .execute());
        if (there.getItems() != null && !there.getItems().isEmpty()) {
            return;
        }
        PlaylistItem item = new PlaylistItem()
                .setSnippet(new PlaylistItemSnippet()
                        .setPlaylistId(playlistId)
                        .setResourceId(new ResourceId().setKind("youtube#video").setVideoId(videoId)));
        client.call(access, "playlistItems.insert", WRITE_UNITS, youtube -> youtube.playlistItems()
                .insert(List.of("snippet"), item)
                .setDisableGZipContent(true)
                .execute());
    }

    public String url(String playlistId) {
        return properties.playlistUrl() + playlistId;
    }
}
