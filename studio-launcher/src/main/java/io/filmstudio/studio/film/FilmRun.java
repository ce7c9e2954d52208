package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.stack.Shutdown;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders a film, waits for it, saves it; takes the order back when it is interrupted. */
final class FilmRun {

    private static final int PAYMENT_REQUIRED = 402;

    private final DataDirectory data;
    private final URI address;
    private final @Nullable LocalTier tier;
    private final Gateway gateway;

    /** @param tier set before the order; null to leave the user's tier */
    FilmRun(DataDirectory data, URI address, @Nullable LocalTier tier) {
        this.data = data;
        this.address = address;
        this.tier = tier;
        this.gateway = new Gateway(address);
    }

    /** Returns the order, whose film is saved. */
    FilmOrder make(FilmRequest request, FilmFiles files, Shutdown shutdown) {
        long start = System.nanoTime();
        FilmOrder order = place(request);
        shutdown.add(order);
        List<Path> saved = files.save(gateway, order.await(ProgressBar.onStandardOutput()));
        System.out.println("Saved " + saved.getFirst().toAbsolutePath());
        saved.stream().skip(1).forEach(file -> System.out.println("      " + file.toAbsolutePath()));
        System.out.println(
                "The film took " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s to make.");
        return order;
    }

    /**
     * Puts the film on YouTube, and tells where.
     *
     * @param localGoogle null where the real one is asked
     */
    void publish(FilmOrder order, FilmRequest request, String privacy, @Nullable URI localGoogle) {
        Account account = order.account();
        account.renew();
        ChannelConnection connection = new ChannelConnection(gateway, account, localGoogle, System.out);
        URI film = new Publication(gateway, account, connection)
                .publish(order.projectId(), request.title(), privacy, ProgressBar.onStandardOutput());
        System.out.println("Watch it at " + film);
    }

    /** A local user whose credits are spent makes room for a new one, who has the free ones again. */
    private FilmOrder place(FilmRequest request) {
        Account account = withTier(Account.open(gateway, address, data));
        try {
            return FilmOrder.place(gateway, account, request);
        } catch (RefusedException refused) {
            if (refused.status() != PAYMENT_REQUIRED || !isLocal()) {
                throw refused;
            }
            return FilmOrder.place(gateway, withTier(Account.signUp(gateway, address, data)), request);
        }
    }

    private Account withTier(Account account) {
        if (tier != null) {
            tier.set(account.userId());
        }
        return account;
    }

    private boolean isLocal() {
        return "127.0.0.1".equals(address.getHost());
    }
}
