package io.filmstudio.youtube.video;

import io.filmstudio.common.web.Paging;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.channel.ConnectedChannel;
import io.filmstudio.youtube.video.VideoController.VideoListView;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The films that are on YouTube. */
@Service
public class VideoService {

    private final ChannelService channels;
    private final VideoRepository videos;
    private final Statistics statistics;

    VideoService(ChannelService channels, VideoRepository videos, Statistics statistics) {
        this.channels = channels;
        this.videos = videos;
        this.statistics = statistics;
    }

    /** A video that is known already stays as it is. */
    public void add(String videoId, UUID userId, UUID projectId, String title, Instant uploadedAt) {
        videos.insertIfAbsent(videoId, userId, projectId, title, uploadedAt);
    }

    /** A page of the user's videos, with figures as fresh as YouTube and its quota allow. */
    VideoListView list(UUID userId, Paging paging) {
        ConnectedChannel channel = channels.require(userId);
        statistics.refresh(channel, videos.ids(userId, paging.limit(), paging.offset()));
        return new VideoListView(
                videos.page(userId, paging.limit(), paging.offset()),
                paging.page(),
                paging.limit(),
                videos.count(userId));
    }
}
