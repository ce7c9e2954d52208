package io.filmstudio.user.session;

import io.filmstudio.user.revocation.Revocations;
import io.filmstudio.user.secret.Digests;
import io.filmstudio.user.session.Rotation.Refused;
import io.filmstudio.user.session.Rotation.Rotated;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a refresh token for its successor, once. A token that comes back was either stolen or its answer got lost:
 * within a few seconds, from the same device, while the successor is unused, the same successor is given again; anything
 * else ends the family, so that neither thief nor owner can go on with it.
 */
@Service
class RefreshService {

    private final SessionRepository sessions;
    private final RefreshTokens tokens;
    private final Revocations revocations;
    private final SessionProperties properties;
    private final Clock clock;

    RefreshService(
            SessionRepository sessions,
            RefreshTokens tokens,
            Revocations revocations,
            SessionProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.revocations = revocations;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answers a refusal instead of throwing it, since ending the family must be committed. */
    @Transactional
    public Rotation rotate(String token, ClientDevice device) {
        byte[] hash = Digests.sha256(token);
        sessions.lockFamily(hash);
        return sessions.find(hash)
                .filter(stored -> !stored.isDead(clock.instant()))
                .map(stored -> rotate(token, hash, stored, device))
                .orElseGet(Refused::new);
    }

    private Rotation rotate(String token, byte[] hash, StoredToken stored, ClientDevice device) {
        Instant now = clock.instant();
        String successor = tokens.successorOf(token);
        byte[] successorHash = Digests.sha256(successor);
        Rotated rotated = new Rotated(stored.sessionId(), stored.userId(), successor);
        if (sessions.use(hash, device.fingerprint(), successorHash, now)) {
            sessions.addToken(successorHash, stored.sessionId(), now.plus(properties.refreshTimeToLive()));
            return rotated;
        }
        if (stored.mayRepeat(device, successorHash, now, properties.replayGrace())) {
            return rotated;
        }
        sessions.end(stored.sessionId(), "reuse", now);
        revocations.revokeSession(stored.sessionId());
        return new Refused();
    }
}
