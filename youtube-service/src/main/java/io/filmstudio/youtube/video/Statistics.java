package io.filmstudio.youtube.video;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.QuotaDay;
import io.filmstudio.youtube.api.YoutubeVideos;
import io.filmstudio.youtube.channel.ConnectedChannel;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps figures fresh, within what YouTube's quota allows for it. Without YouTube they stay what they were. */
@Component
class Statistics {

    private static final Logger log = LoggerFactory.getLogger(Statistics.class);

    private final VideoRepository videos;
    private final YoutubeVideos youtube;
    private final StatisticsProperties properties;
    private final Clock clock;

    Statistics(VideoRepository videos, YoutubeVideos youtube, StatisticsProperties properties, Clock clock) {
        this.videos = videos;
        this.youtube = youtube;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks for those that are old, 50 at a time; of several replicas one asks for each. */
    void refresh(ConnectedChannel channel, List<String> videoIds) {
        for (int from = 0; from < videoIds.size(); from += YoutubeVideos.BATCH) {
            List<String> batch = videoIds.subList(from, Math.min(from + YoutubeVideos.BATCH, videoIds.size()));
            if (videos.anyOlder(batch, properties.maxAge()) && maySpend()) {
                ask(channel, videos.claimOlder(batch, properties.maxAge()));
            }
        }
    }

    private boolean maySpend() {
        return videos.spendUnit(QuotaDay.of(clock.instant()), properties.dailyUnits());
    }

    private void ask(ConnectedChannel channel, List<String> videoIds) {
        if (videoIds.isEmpty()) {
            return;
        }
        try {
            videos.count(youtube.views(channel.access(), videoIds));
        } catch (ProblemException refused) {
            log.info("figures stay as they are: {}", refused.slug());
        }
    }
}
