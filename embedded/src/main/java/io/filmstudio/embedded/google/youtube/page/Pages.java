package io.filmstudio.embedded.google.youtube.page;

import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Playlist;
import io.filmstudio.embedded.google.youtube.Playlists;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a browser is shown. Opening the page of a film counts as a view. */
public final class Pages {

    private static final int MORE = 5;

    private final Videos videos;
    private final Channels channels;
    private final Playlists playlists;
    private final Clock clock;
    private final WatchPage watchPage = new WatchPage();
    private final ListPages listPages = new ListPages();

    public Pages(Videos videos, Channels channels, Playlists playlists, Clock clock) {
        this.videos = videos;
        this.channels = channels;
        this.playlists = playlists;
        this.clock = clock;
    }

    /** {@code GET /}: public films, newest first. */
    public void home(Exchange exchange) throws IOException {
        Instant now = clock.instant();
        if (exchange.path().equals("/")) {
            exchange.page(200, listPages.home(shown(videos.list(), now), now));
        } else {
            exchange.page(404, listPages.unknown());
        }
    }

    private static List<Video> shown(List<Video> videos, Instant now) {
        return videos.stream()
                .filter(video -> video.privacy(now).equals("public"))
                .toList();
    }

    /** {@code GET /watch?v=ID} */
    public void watch(Exchange exchange) throws IOException {
        Optional<Video> video = videos.find(exchange.query().getOrDefault("v", ""));
        if (video.isEmpty()) {
            exchange.page(404, listPages.unknown());
        } else if (exchange.isPost()) {
            Viewer.remember(exchange, video.get().channelId());
            exchange.redirect("/watch?v=" + video.get().id());
        } else if (Viewer.of(exchange).sees(video.get(), clock.instant())) {
            watch(exchange, video.get().id());
        } else {
            exchange.page(403, listPages.withheld());
        }
    }

    private void watch(Exchange exchange, String id) throws IOException {
        Video video = videos.watch(id);
        Instant now = clock.instant();
        List<Video> others = shown(videos.ofChannel(video.channelId()), now).stream()
                .filter(other -> !other.id().equals(id))
                .limit(MORE)
                .toList();
        exchange.page(200, watchPage.show(video, channelTitle(video.channelId()), others, now));
    }

    /** {@code GET /playlist?list=ID}: also of the uploads of a channel. */
    public void playlist(Exchange exchange) throws IOException {
        Optional<Playlist> playlist = playlists.find(exchange.query().getOrDefault("list", ""));
        if (playlist.isEmpty()) {
            exchange.page(404, listPages.unknown());
        } else if (exchange.isPost()) {
            Viewer.remember(exchange, playlist.get().channelId());
            exchange.redirect("/playlist?list=" + playlist.get().id());
        } else if (Viewer.of(exchange).sees(playlist.get())) {
            show(exchange, playlist.get());
        } else {
            exchange.page(403, listPages.withheld());
        }
    }

    private void show(Exchange exchange, Playlist playlist) throws IOException {
        Instant now = clock.instant();
        Viewer viewer = Viewer.of(exchange);
        List<Video> films = playlist.items().stream()
                .map(item -> videos.find(item.videoId()))
                .flatMap(Optional::stream)
                .filter(video -> viewer.sees(video, now))
                .toList();
        exchange.page(200, listPages.playlist(playlist, channelTitle(playlist.channelId()), films, now));
    }

    private String channelTitle(String id) {
        return channels.find(id).map(Channel::title).orElse("");
    }

    /** {@code GET /media/ID}: the film itself. */
    public void media(Exchange exchange) throws IOException {
        Instant now = clock.instant();
        Optional<Video> video = videos.find(exchange.part(1))
                .filter(found -> Film.plays(found, now))
                .filter(found -> Viewer.of(exchange).sees(found, now));
        if (video.isPresent()) {
            Media.send(exchange, videos.file(video.get().id()));
        } else {
            exchange.page(404, listPages.unknown());
        }
    }
}
