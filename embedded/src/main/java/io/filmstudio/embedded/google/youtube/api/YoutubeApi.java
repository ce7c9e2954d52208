package io.filmstudio.embedded.google.youtube.api;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Playlists;
import io.filmstudio.embedded.google.youtube.Requests;
import io.filmstudio.embedded.google.youtube.Resources;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Everything of the API but the bytes of films. */
public final class YoutubeApi {

    public static final String PATH = "/youtube/v3/";

    private final Map<String, Call> calls;
    private final Faults faults;
    private final Requests requests;

    public YoutubeApi(
            Videos videos,
            Channels channels,
            Playlists playlists,
            Bearer bearer,
            Faults faults,
            Requests requests,
            Clock clock) {
        this.faults = faults;
        this.requests = requests;
        PlaylistsApi playlistsApi = new PlaylistsApi(playlists, channels, bearer, clock);
        PlaylistItemsApi itemsApi = new PlaylistItemsApi(playlists, videos, channels, bearer, clock);
        this.calls = Map.of(
                "GET channels", new Call("channels.list", new ChannelsApi(channels, videos, bearer)::list),
                "GET videos", new Call("videos.list", new VideosApi(videos, channels, bearer, clock)::list),
                "GET playlists", new Call("playlists.list", playlistsApi::list),
                "POST playlists", new Call("playlists.insert", playlistsApi::insert),
                "GET playlistItems", new Call("playlistItems.list", itemsApi::list),
                "POST playlistItems", new Call("playlistItems.insert", itemsApi::insert));
    }

    public void serve(Exchange exchange) throws IOException {
        try {
            String wanted = exchange.method() + " " + exchange.path().substring(PATH.length());
            Call call = Optional.ofNullable(calls.get(wanted))
                    .orElseThrow(() -> ApiException.notFound("global", "notFound", "Not Found"));
            requests.count(call.name());
            faults.refuse();
            Resources.answer(exchange, 200, call.answer().to(exchange));
        } catch (ApiException refusal) {
            Resources.refuse(exchange, refusal);
        }
    }

    private record Call(String name, Answer answer) {}

    private interface Answer {

        Map<String, Object> to(Exchange exchange) throws IOException;
    }
}
