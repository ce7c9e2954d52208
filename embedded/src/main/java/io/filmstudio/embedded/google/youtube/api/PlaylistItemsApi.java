package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Parts;
import io.filmstudio.embedded.google.youtube.Playlist;
import io.filmstudio.embedded.google.youtube.Playlists;
import io.filmstudio.embedded.google.youtube.Resources;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** {@code playlistItems.insert}, and {@code playlistItems.list} by {@code playlistId}, of one video when it is named. */
final class PlaylistItemsApi {

    private static final Set<String> PARTS = Set.of("id", "snippet", "contentDetails", "status");
    private static final String DOMAIN = "youtube.playlistItem";

    private final Playlists playlists;
    private final Videos videos;
    private final Channels channels;
    private final Bearer bearer;
    private final Clock clock;

    PlaylistItemsApi(Playlists playlists, Videos videos, Channels channels, Bearer bearer, Clock clock) {
        this.playlists = playlists;
        this.videos = videos;
        this.channels = channels;
        this.bearer = bearer;
        this.clock = clock;
    }

    private record Place(Playlist playlist, int position) {

        Playlist.Item item() {
            return playlist.items().get(position);
        }
    }

    Map<String, Object> insert(Exchange exchange) throws IOException {
        Channel channel = bearer.channel(exchange, Bearer.WRITE);
        Set<String> parts = Parts.of(exchange, PARTS);
        JsonNode snippet = Resources.read(exchange).path("snippet");
        Playlist playlist = own(snippet.path("playlistId").asString(""), channel);
        Video video = visible(snippet.path("resourceId").path("videoId").asString(""), channel.id());
        int position = position(snippet.path("position"), playlist.items().size());
        Playlist.Item item = new Playlist.Item(UUID.randomUUID().toString(), video.id(), clock.instant());
        Playlist longer = playlists.insert(playlist.id(), item, position);
        return show(new Place(longer, longer.items().indexOf(item)), parts);
    }

    private Playlist own(String id, Channel channel) {
        if (id.isEmpty()) {
            throw new ApiException(400, DOMAIN, "playlistIdRequired", "The request must specify a playlist.");
        }
        Playlist playlist = find(id, channel.id());
        if (!playlist.channelId().equals(channel.id()) || !playlists.isMadeByHand(id)) {
            throw new ApiException(
                    403, DOMAIN, "playlistItemsNotAccessible", "The request is not properly authorized to insert.");
        }
        return playlist;
    }

    private Playlist find(String id, String ownChannel) {
        return playlists
                .find(id)
                .filter(found ->
                        found.channelId().equals(ownChannel) || !found.privacy().equals("private"))
                .orElseThrow(() -> ApiException.notFound(DOMAIN, "playlistNotFound", "The playlist cannot be found."));
    }

    private Video visible(String id, String ownChannel) {
        return videos.find(id)
                .filter(video -> video.channelId().equals(ownChannel)
                        || !video.privacy(clock.instant()).equals("private"))
                .orElseThrow(() -> ApiException.notFound(DOMAIN, "videoNotFound", "Video not found."));
    }

    private static int position(JsonNode position, int size) {
        int wanted = position.asInt(size);
        if (wanted < 0 || wanted > size) {
            throw new ApiException(
                    400, DOMAIN, "invalidPlaylistItemPosition", "The position in the playlist is not valid.");
        }
        return wanted;
    }

    Map<String, Object> list(Exchange exchange) {
        String own = channels.ofAccount(bearer.account(exchange, Bearer.READ))
                .map(Channel::id)
                .orElse("");
        Set<String> parts = Parts.of(exchange, PARTS);
        Playlist playlist = find(Filter.of(exchange, "playlistId").value(), own);
        List<String> wanted = exchange.queryList("videoId");
        List<Place> places = IntStream.range(0, playlist.items().size())
                .mapToObj(position -> new Place(playlist, position))
                .filter(place ->
                        wanted.isEmpty() || wanted.contains(place.item().videoId()))
                .filter(place -> isVisible(place.item(), own))
                .toList();
        return Page.of(exchange).show("youtube#playlistItemListResponse", places, place -> show(place, parts));
    }

    private boolean isVisible(Playlist.Item item, String ownChannel) {
        return videos.find(item.videoId())
                .filter(video -> video.channelId().equals(ownChannel)
                        || video.privacy(clock.instant()).equals("public"))
                .isPresent();
    }

    private Map<String, Object> show(Place place, Set<String> parts) {
        Playlist.Item item = place.item();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("kind", "youtube#playlistItem");
        resource.put("etag", Integer.toHexString(place.hashCode()));
        resource.put("id", item.id());
        videos.find(item.videoId()).ifPresent(video -> {
            if (parts.contains("snippet")) {
                resource.put("snippet", snippet(place, video));
            }
            if (parts.contains("contentDetails")) {
                resource.put(
                        "contentDetails",
                        Map.of(
                                "videoId",
                                video.id(),
                                "videoPublishedAt",
                                video.uploadedAt().toString()));
            }
            if (parts.contains("status")) {
                resource.put("status", Map.of("privacyStatus", video.privacy(clock.instant())));
            }
        });
        return resource;
    }

    private Map<String, Object> snippet(Place place, Video video) {
        Playlist playlist = place.playlist();
        return Map.of(
                "publishedAt", place.item().addedAt().toString(),
                "channelId", playlist.channelId(),
                "channelTitle",
                        channels.find(playlist.channelId()).map(Channel::title).orElse(""),
                "title", video.snippet().title(),
                "description", video.snippet().description(),
                "playlistId", playlist.id(),
                "position", place.position(),
                "resourceId", Map.of("kind", "youtube#video", "videoId", video.id()));
    }
}
