package io.filmstudio.embedded.google;

import com.sun.net.httpserver.HttpServer;
import io.filmstudio.embedded.EmbeddedServer;
import io.filmstudio.embedded.EmbeddedServerException;
import io.filmstudio.embedded.Ports;
import io.filmstudio.embedded.google.oauth.Account;
import io.filmstudio.embedded.google.oauth.OauthClient;
import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Requests;
import io.filmstudio.embedded.google.youtube.StoredVideo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for Google: signs people in, asks them for consent, takes their films as the YouTube Data API does and shows
 * them. Everything is kept in {@code home}, also films that are on their way. A film has to be an MP4, as far as its
 * first bytes tell; otherwise processing it fails, a second after it has arrived.
 */
public final class GoogleServer implements EmbeddedServer {

    private final HttpServer server;
    private final ExecutorService workers;
    private final GoogleState state;

    private GoogleServer(HttpServer server, ExecutorService workers, GoogleState state) {
        this.server = server;
        this.workers = workers;
        this.state = state;
    }

    /** @param port 0 for any that is free */
    public static GoogleServer start(Path home, int port, OauthClient client) {
        int claimed = Ports.claim("the local Google", port);
        try {
            Files.createDirectories(home);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), claimed), 0);
            GoogleState state = GoogleState.in(home);
            state.serve(server, url(claimed).toString(), client);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(workers);
            server.start();
            return new GoogleServer(server, workers, state);
        } catch (IOException failure) {
            throw new EmbeddedServerException("The local Google did not start", failure);
        }
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Also the issuer of its ID tokens. */
    public URI url() {
        return url(port());
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    /** What shall go wrong. */
    public Faults faults() {
        return state.faults();
    }

    public Requests requests() {
        return state.requests();
    }

    /** Newest first. */
    public List<StoredVideo> videos() {
        return state.videos();
    }

    /** Forgets every upload that is not finished. */
    public void forgetSessions() {
        state.sessions().forgetAll();
    }

    /** Ends all access tokens before their time; refresh tokens stay. */
    public void expireAccessTokens() {
        state.tokens().expireAccess();
    }

    /** Takes back everything that this person has allowed, as they can in Google's settings. */
    public void revokeConsent(String email) {
        state.accounts().findByEmail(email).map(Account::subject).ifPresent(state.tokens()::revokeAll);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
