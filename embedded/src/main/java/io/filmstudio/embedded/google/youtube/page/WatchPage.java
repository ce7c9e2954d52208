package io.filmstudio.embedded.google.youtube.page;

import io.filmstudio.embedded.google.page.Layout;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.http.Html;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** One film, and others of its channel. */
final class WatchPage {

    private final String page = Html.page(WatchPage.class, "watch.html");

    String show(Video video, String channel, List<Video> others, Instant now) {
        return Layout.page(
                video.snippet().title() + " - local YouTube",
                page.replace("{stage}", stage(video, now))
                        .replace("{title}", Html.escape(video.snippet().title()))
                        .replace("{channel}", Html.escape(channel))
                        .replace("{views}", Film.views(video))
                        .replace("{date}", Film.date(video))
                        .replace("{privacy}", privacy(video, now))
                        .replace("{description}", description(video))
                        .replace("{tags}", tags(video.snippet().tags()))
                        .replace("{more}", more(others, now)));
    }

    private static String stage(Video video, Instant now) {
        return switch (video.uploadStatus(now)) {
            case "processed" ->
                "<video controls playsinline preload=\"metadata\" src=\"%s\"></video>".formatted(Film.source(video));
            case "uploaded" -> stage("This film has arrived and is being looked through. Come back in a moment.");
            default -> stage("This film cannot be shown: " + video.verdict().reason());
        };
    }

    private static String stage(String sentence) {
        return "<div class=\"stage\">" + Html.escape(sentence) + "</div>";
    }

    private static String privacy(Video video, Instant now) {
        String privacy = video.privacy(now);
        return privacy.equals("public") ? "" : " &middot; " + Html.escape(privacy);
    }

    private static String description(Video video) {
        String description = video.snippet().description().strip();
        return description.isEmpty() ? "Nothing was written about this film." : Html.escape(description);
    }

    private static String tags(List<String> tags) {
        return tags.isEmpty()
                ? ""
                : tags.stream()
                        .map(tag -> "<li>" + Html.escape(tag) + "</li>")
                        .collect(Collectors.joining("", "<ul class=\"tags\">", "</ul>"));
    }

    private static String more(List<Video> others, Instant now) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(video -> Film.card(video, now))
                        .collect(Collectors.joining("\n", "<p class=\"soft\">More of this channel</p>\n", ""));
    }
}
