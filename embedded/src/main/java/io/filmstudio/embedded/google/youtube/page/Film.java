package io.filmstudio.embedded.google.youtube.page;

import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.http.Html;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A video as pages show it. */
final class Film {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Film() {}

    /** A link with a frame of the film, its title, and how often it was seen. */
    static String card(Video video, Instant now) {
        return """
                <a class="film" href="/watch?v=%s">%s
                  <span><b>%s</b> <span class="soft">%s &middot; %s%s</span></span></a>"""
                .formatted(
                        video.id(),
                        frame(video, now),
                        Html.escape(video.snippet().title()),
                        views(video),
                        date(video),
                        length(video));
    }

    private static String frame(Video video, Instant now) {
        return plays(video, now)
                ? "<video muted preload=\"metadata\" tabindex=\"-1\" src=\"%s#t=1\"></video>".formatted(source(video))
                : "<span class=\"blank\"></span>";
    }

    static String source(Video video) {
        return "/media/" + video.id();
    }

    static boolean plays(Video video, Instant now) {
        return video.uploadStatus(now).equals("processed");
    }

    static String views(Video video) {
        return video.views() == 1 ? "1 view" : video.views() + " views";
    }

    static String date(Video video) {
        return DATE.format(video.uploadedAt());
    }

    private static String length(Video video) {
        Duration length = video.length();
        return length == null ? "" : " &middot; %d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
