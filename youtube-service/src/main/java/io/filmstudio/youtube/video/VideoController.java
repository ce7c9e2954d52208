package io.filmstudio.youtube.video;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube/videos")
class VideoController {

    private final VideoService videos;

    VideoController(VideoService videos) {
        this.videos = videos;
    }

    /** My videos and how often they were seen, newest first. */
    @GetMapping
    @Refuses({"409 youtube-not-connected", "502 youtube-failed", "503 youtube-busy", "503 youtube-quota-exceeded"})
    VideoListView list(CurrentUser user, @Valid Paging paging) {
        return videos.list(user.id(), paging);
    }

    record VideoListView(List<VideoView> videos, int page, int limit, long total) {}
}
