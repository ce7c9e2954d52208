package io.filmstudio.embedded.google.youtube;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Videos in an order that somebody gave them; the same one may be there twice. */
public record Playlist(
        String id,
        String channelId,
        String title,
        String description,
        String privacy,
        Instant createdAt,
        List<Item> items) {

    public record Item(String id, String videoId, Instant addedAt) {}

    Playlist with(Item item, int position) {
        List<Item> longer = new ArrayList<>(items);
        longer.add(position, item);
        return new Playlist(id, channelId, title, description, privacy, createdAt, longer);
    }
}
