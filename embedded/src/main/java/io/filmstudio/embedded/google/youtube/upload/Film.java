package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.Video.Verdict;
import io.filmstudio.embedded.google.youtube.Videos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes a video of a film that has arrived whole. */
final class Film {

    private static final Duration PROCESSING = Duration.ofSeconds(1);

    private final Videos videos;
    private final Faults faults;
    private final Clock clock;

    Film(Videos videos, Faults faults, Clock clock) {
        this.videos = videos;
        this.faults = faults;
        this.clock = clock;
    }

    /** Can be done again when it was interrupted. */
    synchronized Video finish(UploadSession session, PartFile part) throws IOException {
        Path file = videos.file(session.videoId());
        part.moveTo(file);
        Instant now = clock.instant();
        Video video = new Video(
                session.videoId(),
                session.channelId(),
                session.snippet(),
                session.visibility(),
                session.declarations(),
                Files.size(file),
                Mp4.length(file).orElse(null),
                now,
                now.plus(PROCESSING),
                faults.takeVerdict().orElse(verdict(file)),
                0);
        return videos.add(video);
    }

    private static Verdict verdict(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Verdict.failed("emptyFile");
        }
        return Mp4.isMp4(file) ? Verdict.PROCESSED : Verdict.failed("invalidFile");
    }
}
