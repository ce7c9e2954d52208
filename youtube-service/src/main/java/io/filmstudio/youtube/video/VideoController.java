package io.filmstudio.youtube.video;

import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import io.filmstudio.youtube.channel.ChannelService;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube/videos")
class VideoController {

    private final ChannelService channels;
    private final VideoRepository videos;

    VideoController(ChannelService channels, VideoRepository videos) {
        this.channels = channels;
        this.videos = videos;
    }

    @GetMapping
    VideoListView list(CurrentUser user, @Valid Paging paging) {
        channels.requireChannel(user.id());
        return new VideoListView(
                videos.page(user.id(), paging.limit(), paging.offset()),
                paging.page(),
                paging.limit(),
                videos.count(user.id()));
    }

    record VideoListView(List<VideoView> videos, int page, int limit, long total) {}
}
