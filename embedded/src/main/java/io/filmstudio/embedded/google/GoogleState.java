package io.filmstudio.embedded.google;

import com.sun.net.httpserver.HttpServer;
import io.filmstudio.embedded.google.oauth.Accounts;
import io.filmstudio.embedded.google.oauth.Oauth;
import io.filmstudio.embedded.google.oauth.OauthClient;
import io.filmstudio.embedded.google.oauth.Tokens;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channels;
import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Playlists;
import io.filmstudio.embedded.google.youtube.Requests;
import io.filmstudio.embedded.google.youtube.StoredVideo;
import io.filmstudio.embedded.google.youtube.Video;
import io.filmstudio.embedded.google.youtube.Videos;
import io.filmstudio.embedded.google.youtube.api.YoutubeApi;
import io.filmstudio.embedded.google.youtube.page.Pages;
import io.filmstudio.embedded.google.youtube.upload.UploadEndpoint;
import io.filmstudio.embedded.google.youtube.upload.UploadSessions;
import io.filmstudio.embedded.google.youtube.upload.UploadTransfer;
import io.filmstudio.embedded.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/** All that the local Google knows, and the addresses at which it is asked. */
record GoogleState(
        Path home,
        Clock clock,
        Accounts accounts,
        Tokens tokens,
        Faults faults,
        Requests requests,
        Channels channels,
        Videos films,
        Playlists playlists,
        UploadSessions sessions) {

    static GoogleState in(Path home) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Faults faults = new Faults();
        Accounts accounts = new Accounts(home.resolve("accounts"), clock);
        Channels channels = new Channels(accounts, faults);
        Videos films = new Videos(home.resolve("videos"));
        return new GoogleState(
                home,
                clock,
                accounts,
                new Tokens(home.resolve("tokens"), clock),
                faults,
                new Requests(),
                channels,
                films,
                new Playlists(home.resolve("playlists"), films, channels),
                new UploadSessions(home.resolve("uploads")));
    }

    void serve(HttpServer server, String url, OauthClient client) {
        new Oauth(home, url, client, accounts, tokens, clock).serve(server);
        Bearer bearer = new Bearer(tokens, channels);
        UploadTransfer transfer = new UploadTransfer(sessions, films, channels, faults, clock);
        UploadEndpoint uploads = new UploadEndpoint(url, sessions, transfer, bearer, faults, requests, clock);
        YoutubeApi api = new YoutubeApi(films, channels, playlists, bearer, faults, requests, clock);
        server.createContext(UploadEndpoint.PATH, Handler.closing(uploads::serve));
        server.createContext(YoutubeApi.PATH, Handler.closing(api::serve));
        Pages pages = new Pages(films, channels, playlists, clock);
        server.createContext("/", Handler.closing(pages::home));
        server.createContext("/watch", Handler.closing(pages::watch));
        server.createContext("/playlist", Handler.closing(pages::playlist));
        server.createContext("/media/", Handler.closing(pages::media));
    }

    List<StoredVideo> videos() {
        return films.list().stream().map(this::stored).toList();
    }

    private StoredVideo stored(Video video) {
        Path file = films.file(video.id());
        return new StoredVideo(
                video.id(),
                video.snippet().title(),
                video.snippet().description(),
                video.privacy(clock.instant()),
                file,
                video.bytes(),
                sha256(file));
    }

    private static String sha256(Path file) {
        try (InputStream film = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(film, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
