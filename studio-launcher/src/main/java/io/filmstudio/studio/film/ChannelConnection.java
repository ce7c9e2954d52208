package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.StudioException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets the studio publish on somebody's channel: a person has to agree, whose part is played where nobody has a password. */
final class ChannelConnection {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Gateway gateway;
    private final Account account;
    private final @Nullable URI localGoogle;
    private final PrintStream out;

    /** @param localGoogle null where the real one is asked */
    ChannelConnection(Gateway gateway, Account account, @Nullable URI localGoogle, PrintStream out) {
        this.gateway = gateway;
        this.account = account;
        this.localGoogle = localGoogle;
        this.out = out;
    }

    /** Returns when a channel is connected. */
    void connect() {
        URI consent = URI.create(
                gateway.get("/api/youtube/connect", account.token()).path("url").asString());
        if (localGoogle != null && localGoogle.getAuthority().equals(consent.getAuthority())) {
            gateway.follow(gateway.submit(
                    consent, Map.of("decision", "allow", "email", account.email(), "name", "Local film maker")));
            out.println("Connected a channel of the YouTube of this machine.");
        } else {
            out.println("Open this address and allow the studio to publish on your channel:");
            out.println("  " + consent);
            await();
        }
    }

    private void await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isConnected()) {
            if (System.nanoTime() > deadline) {
                throw new StudioException("No channel was connected within " + PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean isConnected() {
        try {
            gateway.get("/api/youtube/videos", account.token());
            return true;
        } catch (RefusedException refused) {
            if (refused.slug().equals("youtube-not-connected")) {
                return false;
            }
            throw refused;
        }
    }
}
