package io.filmstudio.embedded.google.youtube.page;

import io.filmstudio.embedded.google.youtube.Playlist;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.http.Exchange;
import java.time.Instant;
import java.util.Arrays;

/**
 * Whoever looks, and the channel that they say is theirs: the browser keeps it in a cookie. It proves nothing, since
 * nobody has a password here; it keeps a private film from those who only happen to have its address.
 */
record Viewer(String channelId) {

    private static final String COOKIE = "local-youtube-channel=";

    static Viewer of(Exchange exchange) {
        return new Viewer(exchange.header("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split("; *")))
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.substring(COOKIE.length()))
                .findFirst()
                .orElse(""));
    }

    /** Remembers the owner of this channel. */
    static void remember(Exchange exchange, String channelId) {
        exchange.http().getResponseHeaders().set("Set-Cookie", COOKIE + channelId + "; Path=/; HttpOnly; SameSite=Lax");
    }

    boolean sees(Video video, Instant now) {
        return !video.privacy(now).equals("private") || video.channelId().equals(channelId);
    }

    boolean sees(Playlist playlist) {
        return !playlist.privacy().equals("private") || playlist.channelId().equals(channelId);
    }
}
