package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.store.JsonFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grants and the tokens that came of them; only hashes of tokens are kept. */
public final class Tokens {

    static final Duration LIFE = Duration.ofSeconds(3599);

    private static final int BYTES = 48;

    private final JsonFolder<Grant> grants;
    private final JsonFolder<Access> accesses;
    private final Clock clock;

    public Tokens(Path home, Clock clock) {
        this.grants = new JsonFolder<>(home.resolve("grants"), Grant.class);
        this.accesses = new JsonFolder<>(home.resolve("access"), Access.class);
        this.clock = clock;
    }

    /** The refresh token is null unless the program acts while nobody is there, and only the first time or when asked anew. */
    record Issued(Grant grant, String accessToken, @Nullable String refreshToken) {}

    synchronized Issued issue(Account account, AuthorizationRequest request) {
        boolean refreshable = request.offline() && (request.asksFor("consent") || isFirst(account, request.scopes()));
        String refreshToken = refreshable ? RandomText.of("1//0", BYTES) : null;
        Grant grant = new Grant(
                RandomText.of("", 12),
                account.subject(),
                request.scopes(),
                refreshToken == null ? null : RandomText.hash(refreshToken),
                clock.instant());
        grants.put(grant.id(), grant);
        return new Issued(grant, access(grant), refreshToken);
    }

    private boolean isFirst(Account account, Set<String> scopes) {
        return grants.list().stream()
                .filter(grant -> grant.refreshToken() != null)
                .noneMatch(grant -> grant.subject().equals(account.subject())
                        && grant.scopes().containsAll(scopes));
    }

    /** Empty for a token that is unknown or was taken back. */
    synchronized Optional<Issued> refresh(String refreshToken) {
        return findGrant(refreshToken).map(grant -> new Issued(grant, access(grant), null));
    }

    /** Empty for a token that is unknown, over or taken back. */
    public Optional<Access> find(String accessToken) {
        return accesses.find(RandomText.hash(accessToken))
                .filter(access -> clock.instant().isBefore(access.expiresAt()));
    }

    /** Takes back a grant by any of its tokens; false when there is none. */
    synchronized boolean revoke(String token) {
        Optional<String> grantId =
                find(token).map(Access::grantId).or(() -> findGrant(token).map(Grant::id));
        grantId.ifPresent(this::forget);
        return grantId.isPresent();
    }

    /** Takes back everything that this account has allowed, as its owner can do in Google's settings. */
    public synchronized void revokeAll(String subject) {
        grants.list().stream()
                .filter(grant -> grant.subject().equals(subject))
                .map(Grant::id)
                .forEach(this::forget);
    }

    /** Ends every access token before its time. */
    public synchronized void expireAccess() {
        accesses.removeIf(_ -> true);
    }

    private Optional<Grant> findGrant(String refreshToken) {
        String hash = RandomText.hash(refreshToken);
        return grants.list().stream()
                .filter(grant -> hash.equals(grant.refreshToken()))
                .findFirst();
    }

    private String access(Grant grant) {
        accesses.removeIf(access -> clock.instant().isAfter(access.expiresAt()));
        String token = RandomText.of("ya29.", BYTES);
        accesses.put(
                RandomText.hash(token),
                new Access(
                        grant.id(),
                        grant.subject(),
                        grant.scopes(),
                        clock.instant().plus(LIFE)));
        return token;
    }

    private void forget(String grantId) {
        grants.remove(grantId);
        accesses.removeIf(access -> access.grantId().equals(grantId));
    }
}
