package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Parts;
import io.filmstudio.embedded.google.youtube.Playlist;
import io.filmstudio.embedded.google.youtube.Playlists;
import io.filmstudio.embedded.google.youtube.Resources;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** {@code playlists.insert}, and {@code playlists.list} by {@code mine}, {@code id} or {@code channelId}. */
final class PlaylistsApi {

    private static final Set<String> PARTS = Set.of("id", "snippet", "status", "contentDetails");
    private static final int MAX_TITLE = 150;
    private static final int MAX_DESCRIPTION = 5000;

    private final Playlists playlists;
    private final Channels channels;
    private final Bearer bearer;
    private final Clock clock;

    PlaylistsApi(Playlists playlists, Channels channels, Bearer bearer, Clock clock) {
        this.playlists = playlists;
        this.channels = channels;
        this.bearer = bearer;
        this.clock = clock;
    }

    Map<String, Object> insert(Exchange exchange) throws IOException {
        Channel channel = bearer.channel(exchange, Bearer.WRITE);
        Set<String> parts = Parts.of(exchange, PARTS);
        JsonNode body = Resources.read(exchange);
        Playlist playlist = new Playlist(
                "PL" + UUID.randomUUID().toString().replace("-", ""),
                channel.id(),
                title(body.path("snippet").path("title").asString("")),
                description(body.path("snippet").path("description").asString("")),
                privacy(body.path("status").path("privacyStatus").asString("public")),
                clock.instant(),
                List.of());
        return show(playlists.add(playlist), parts);
    }

    private static String title(String title) {
        if (title.isBlank()) {
            throw new ApiException(
                    400, "youtube.playlist", "playlistTitleRequired", "The request must specify a playlist title.");
        }
        if (title.length() > MAX_TITLE || title.contains("<") || title.contains(">")) {
            throw invalid("The playlist title is not valid.");
        }
        return title;
    }

    private static String description(String description) {
        if (description.length() > MAX_DESCRIPTION) {
            throw invalid("The playlist description is not valid.");
        }
        return description;
    }

    private static String privacy(String privacy) {
        if (!privacy.matches("private|unlisted|public")) {
            throw invalid("The playlist's privacy status is not valid.");
        }
        return privacy;
    }

    private static ApiException invalid(String message) {
        return new ApiException(400, "youtube.playlist", "invalidPlaylistSnippet", message);
    }

    Map<String, Object> list(Exchange exchange) {
        String own = channels.ofAccount(bearer.account(exchange, Bearer.READ))
                .map(Channel::id)
                .orElse("");
        Set<String> parts = Parts.of(exchange, PARTS);
        Filter filter = Filter.of(exchange, "mine", "id", "channelId");
        List<Playlist> found =
                switch (filter.name()) {
                    case "mine" -> playlists.ofChannel(own);
                    case "channelId" -> playlists.ofChannel(filter.value());
                    default ->
                        exchange.queryList("id").stream()
                                .map(playlists::find)
                                .flatMap(Optional::stream)
                                .toList();
                };
        List<Playlist> visible = found.stream()
                .filter(playlist ->
                        playlist.channelId().equals(own) || !playlist.privacy().equals("private"))
                .toList();
        return Page.of(exchange).show("youtube#playlistListResponse", visible, playlist -> show(playlist, parts));
    }

    private Map<String, Object> show(Playlist playlist, Set<String> parts) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("kind", "youtube#playlist");
        resource.put("etag", Integer.toHexString(playlist.hashCode()));
        resource.put("id", playlist.id());
        if (parts.contains("snippet")) {
            resource.put("snippet", snippet(playlist));
        }
        if (parts.contains("status")) {
            resource.put("status", Map.of("privacyStatus", playlist.privacy()));
        }
        if (parts.contains("contentDetails")) {
            resource.put("contentDetails", Map.of("itemCount", playlist.items().size()));
        }
        return resource;
    }

    private Map<String, Object> snippet(Playlist playlist) {
        return Map.of(
                "publishedAt", playlist.createdAt().toString(),
                "channelId", playlist.channelId(),
                "title", playlist.title(),
                "description", playlist.description(),
                "channelTitle",
                        channels.find(playlist.channelId()).map(Channel::title).orElse(""));
    }
}
