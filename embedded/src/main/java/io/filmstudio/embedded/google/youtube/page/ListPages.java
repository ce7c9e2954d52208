package io.filmstudio.embedded.google.youtube.page;

import io.filmstudio.embedded.google.page.Layout;
import io.filmstudio.embedded.google.youtube.Playlist;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.http.Html;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Several films at once, and what is shown where there is nothing to see. */
final class ListPages {

    private final String withheld = Html.page(ListPages.class, "private.html");

    String home(List<Video> videos, Instant now) {
        String films = videos.isEmpty()
                ? "<p class=\"soft\">No film is public yet. Unlisted and private ones have their own addresses.</p>"
                : videos.stream()
                        .map(video -> Film.card(video, now))
                        .collect(Collectors.joining("\n", "<div class=\"grid\">", "</div>"));
        return Layout.page("local YouTube", "<h1>Films of this machine</h1>\n" + films);
    }

    String playlist(Playlist playlist, String channel, List<Video> videos, Instant now) {
        String films = videos.stream()
                .map(video -> "<li>" + Film.card(video, now) + "</li>")
                .collect(Collectors.joining("\n", "<ol class=\"list\">", "</ol>"));
        return Layout.page(
                playlist.title() + " - local YouTube",
                "<h1>%s</h1>\n<p class=\"soft\">%s &middot; %s</p>\n<p>%s</p>\n%s"
                        .formatted(
                                Html.escape(playlist.title()),
                                Html.escape(channel),
                                videos.size() == 1 ? "1 film" : videos.size() + " films",
                                Html.escape(playlist.description()),
                                films));
    }

    String withheld() {
        return Layout.page("Private - local YouTube", withheld);
    }

    String unknown() {
        return Layout.page(
                "Not found - local YouTube", "<div class=\"card\"><h1>There is nothing at this address</h1></div>");
    }
}
