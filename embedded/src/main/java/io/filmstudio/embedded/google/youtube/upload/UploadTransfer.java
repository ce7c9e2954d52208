package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.VideoResource;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds to a film what a request brings, until it is whole. */
public final class UploadTransfer {

    private final UploadSessions sessions;
    private final Videos videos;
    private final Channels channels;
    private final Receiver receiver;
    private final Film film;
    private final Clock clock;

    public UploadTransfer(UploadSessions sessions, Videos videos, Channels channels, Faults faults, Clock clock) {
        this.sessions = sessions;
        this.videos = videos;
        this.channels = channels;
        this.receiver = new Receiver(faults);
        this.film = new Film(videos, faults, clock);
        this.clock = clock;
    }

    /** The video as the API shows it; empty as long as something is missing. */
    Optional<Map<String, Object>> goOn(Exchange exchange, UploadSession session, ContentRange range)
            throws IOException {
        Optional<Video> finished = videos.find(session.videoId());
        if (finished.isPresent()) {
            exchange.http().getRequestBody().transferTo(OutputStream.nullOutputStream());
            return finished.map(video -> show(video, session));
        }
        PartFile part = sessions.part(session);
        Long total = total(session, range);
        if (range.first() == null) {
            part.begin();
        } else {
            check(range, range.first(), part.size());
            receiver.receive(exchange.http().getRequestBody(), part, range.first(), range.length());
        }
        return total != null && part.size() == total
                ? Optional.of(show(film.finish(session, part), session))
                : Optional.empty();
    }

    private static @Nullable Long total(UploadSession session, ContentRange range) {
        if (session.bytes() != null && range.total() != null && !Objects.equals(session.bytes(), range.total())) {
            throw ApiException.badRequest(
                    "badRequest", "The total in Content-Range is not what X-Upload-Content-Length said.");
        }
        return range.total() == null ? session.bytes() : range.total();
    }

    private static void check(ContentRange range, long first, long stored) {
        if (first > stored) {
            throw ApiException.badRequest("badRequest", "Bytes are missing before those that were sent.");
        }
        if (!range.isLast() && range.length() % Receiver.GRANULE != 0) {
            throw ApiException.badRequest(
                    "badRequest", "All chunks but the last have to be multiples of 262144 bytes.");
        }
    }

    private Map<String, Object> show(Video video, UploadSession session) {
        String title = channels.find(video.channelId()).map(Channel::title).orElse("");
        return VideoResource.of(video, title, session.parts(), clock.instant());
    }
}
