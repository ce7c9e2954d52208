package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Parts;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.VideoResource;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code videos.list} by {@code id}: what does not exist, or is another's private film, is left out. */
final class VideosApi {

    private static final int MAX_IDS = 50;

    private final Videos videos;
    private final Channels channels;
    private final Bearer bearer;
    private final Clock clock;

    VideosApi(Videos videos, Channels channels, Bearer bearer, Clock clock) {
        this.videos = videos;
        this.channels = channels;
        this.bearer = bearer;
        this.clock = clock;
    }

    Map<String, Object> list(Exchange exchange) {
        String account = bearer.account(exchange, Bearer.READ);
        Set<String> parts = Parts.of(exchange, VideoResource.PARTS);
        Filter.of(exchange, "id");
        List<String> ids = exchange.queryList("id");
        if (ids.size() > MAX_IDS) {
            throw ApiException.badRequest("invalidFilters", "At most 50 ids can be asked for at once.");
        }
        Instant now = clock.instant();
        String own = channels.ofAccount(account).map(Channel::id).orElse("");
        List<Video> found = ids.stream()
                .map(videos::find)
                .flatMap(Optional::stream)
                .filter(video ->
                        video.channelId().equals(own) || !video.privacy(now).equals("private"))
                .toList();
        return new Page(0, MAX_IDS)
                .show("youtube#videoListResponse", found, video -> VideoResource.of(video, title(video), parts, now));
    }

    private String title(Video video) {
        return channels.find(video.channelId()).map(Channel::title).orElse("");
    }
}
