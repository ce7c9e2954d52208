package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Parts;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code channels.list} by {@code mine} or {@code id}. */
final class ChannelsApi {

    private static final Set<String> PARTS = Set.of("id", "snippet", "contentDetails", "statistics");

    private final Channels channels;
    private final Videos videos;
    private final Bearer bearer;

    ChannelsApi(Channels channels, Videos videos, Bearer bearer) {
        this.channels = channels;
        this.videos = videos;
        this.bearer = bearer;
    }

    Map<String, Object> list(Exchange exchange) {
        String account = bearer.account(exchange, Bearer.READ);
        Set<String> parts = Parts.of(exchange, PARTS);
        List<Channel> found =
                switch (Filter.of(exchange, "mine", "id").name()) {
                    case "mine" -> channels.ofAccount(account).stream().toList();
                    default ->
                        exchange.queryList("id").stream()
                                .map(channels::find)
                                .flatMap(Optional::stream)
                                .toList();
                };
        return Page.of(exchange).show("youtube#channelListResponse", found, channel -> show(channel, parts));
    }

    private Map<String, Object> show(Channel channel, Set<String> parts) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("kind", "youtube#channel");
        resource.put("etag", Integer.toHexString(channel.hashCode()));
        resource.put("id", channel.id());
        if (parts.contains("snippet")) {
            resource.put(
                    "snippet",
                    Map.of(
                            "title", channel.title(),
                            "description", "",
                            "publishedAt", channel.createdAt().toString()));
        }
        if (parts.contains("contentDetails")) {
            resource.put("contentDetails", Map.of("relatedPlaylists", Map.of("uploads", channel.uploadsId())));
        }
        if (parts.contains("statistics")) {
            resource.put("statistics", statistics(videos.ofChannel(channel.id())));
        }
        return resource;
    }

    private static Map<String, Object> statistics(List<Video> videos) {
        long views = videos.stream().mapToLong(Video::views).sum();
        return Map.of(
                "viewCount",
                Long.toString(views),
                "subscriberCount",
                "0",
                "hiddenSubscriberCount",
                false,
                "videoCount",
                Integer.toString(videos.size()));
    }
}
