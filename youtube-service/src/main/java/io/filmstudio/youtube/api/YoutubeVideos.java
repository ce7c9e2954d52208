package io.filmstudio.youtube.api;

import com.google.api.services.youtube.model.Channel;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.Video;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Videos of a channel. */
@Component
public class YoutubeVideos {

    /** The most ids that one call may name. */
    public static final int BATCH = 50;

    private final YoutubeClient client;
    private final ApiProperties properties;

    YoutubeVideos(YoutubeClient client, ApiProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /** How often each was watched; without those that YouTube does not know any more. One unit for up to 50. */
    public Map<String, Long> views(Access access, List<String> videoIds) {
        return list(access, "statistics", videoIds).stream()
                .filter(video ->
                        video.getStatistics() != null && video.getStatistics().getViewCount() != null)
                .collect(Collectors.toMap(
                        Video::getId,
                        video -> video.getStatistics().getViewCount().longValue()));
    }

    /** The one among the channel's newest uploads that has this tag. */
    public Optional<String> findUploaded(Access access, String tag) {
        List<String> newest = newestUploads(access);
        return newest.isEmpty()
                ? Optional.empty()
                : list(access, "snippet", newest).stream()
                        .filter(video -> video.getSnippet().getTags() != null
                                && video.getSnippet().getTags().contains(tag))
                        .map(Video::getId)
                        .findFirst();
    }

    public String url(String videoId) {
        return properties.watchUrl() + videoId;
    }

    /** Every channel lists what was uploaded to it in a playlist of its own, newest first. */
    private List<String> newestUploads(Access access) {
        List<Channel> channels = client.call(access, "channels.list", 1, youtube -> youtube.channels()
                .list(List.of("contentDetails"))
                .setMine(true)
                .execute()
                .getItems());
        if (channels == null || channels.isEmpty()) {
            return List.of();
        }
        String uploads =
                channels.getFirst().getContentDetails().getRelatedPlaylists().getUploads();
        List<PlaylistItem> items = client.call(access, "playlistItems.list", 1, youtube -> youtube.playlistItems()
                .list(List.of("contentDetails"))
                .setPlaylistId(uploads)
                .setMaxResults((long) BATCH)
                .execute()
                .getItems());
        return Optional.ofNullable(items).orElse(List.of()).stream()
                .map(item -> item.getContentDetails().getVideoId())
                .toList();
    }

    private List<Video> list(Access access, String part, List<String> videoIds) {
        List<Video> videos = client.call(access, "videos.list", 1, youtube -> youtube.videos()
                .list(List.of(part))
                .setId(videoIds)
                .setMaxResults((long) BATCH)
                .execute()
                .getItems());
        return Optional.ofNullable(videos).orElse(List.of());
    }
}
