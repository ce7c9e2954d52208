package io.filmstudio.user.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token as stored, with the state of its family. */
record StoredToken(
        UUID sessionId,
        UUID userId,
        Instant expiresAt,
        @Nullable Instant usedAt,
        byte @Nullable [] usedBy,
        byte @Nullable [] successor,
        boolean successorUsed,
        boolean sessionEnded) {

    boolean isDead(Instant now) {
        return sessionEnded || !expiresAt.isAfter(now);
    }

    /** Whether this second use may be a device that never got the answer to its first. */
    boolean mayRepeat(ClientDevice device, byte[] expectedSuccessor, Instant now, Duration grace) {
        return usedAt != null
                && usedAt.plus(grace).isAfter(now)
                && Arrays.equals(usedBy, device.fingerprint())
                && Arrays.equals(successor, expectedSuccessor)
                && !successorUsed;
    }
}
