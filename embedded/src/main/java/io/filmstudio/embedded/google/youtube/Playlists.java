package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.store.JsonFolder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All playlists but those of uploads, which are made of the videos. */
public final class Playlists {

    private final JsonFolder<Playlist> playlists;
    private final Videos videos;
    private final Channels channels;

    public Playlists(Path folder, Videos videos, Channels channels) {
        this.playlists = new JsonFolder<>(folder, Playlist.class);
        this.videos = videos;
        this.channels = channels;
    }

    public Playlist add(Playlist playlist) {
        return playlists.put(playlist.id(), playlist);
    }

    /** Newest first. */
    public List<Playlist> ofChannel(String channelId) {
        return playlists.list().stream()
                .filter(playlist -> playlist.channelId().equals(channelId))
                .sorted(Comparator.comparing(Playlist::createdAt).reversed())
                .toList();
    }

    /** Also finds the uploads of a channel. */
    public Optional<Playlist> find(String id) {
        return playlists.find(id).or(() -> uploads(id));
    }

    /** False for a playlist of uploads, and for one that does not exist. */
    public boolean isMadeByHand(String id) {
        return playlists.find(id).isPresent();
    }

    public Playlist insert(String id, Playlist.Item item, int position) {
        return playlists.update(
                id,
                playlist ->
                        playlist.with(item, Math.min(position, playlist.items().size())));
    }

    private Optional<Playlist> uploads(String id) {
        return id.startsWith("UU") ? channels.find("UC" + id.substring(2)).map(this::uploads) : Optional.empty();
    }

    private Playlist uploads(Channel channel) {
        List<Playlist.Item> items = videos.ofChannel(channel.id()).stream()
                .map(video -> new Playlist.Item("UU." + video.id(), video.id(), video.uploadedAt()))
                .toList();
        return new Playlist(channel.uploadsId(), channel.id(), "Uploads", "", "public", channel.createdAt(), items);
    }
}
