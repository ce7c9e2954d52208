package io.filmstudio.user.session;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets refresh tokens that lapsed, a busy session leaves many behind, and sessions that nobody can go on with. */
@Component
class SessionHousekeeping {

    private static final int BATCH = 1_000;

    private final SessionRepository sessions;
    private final Clock clock;

    SessionHousekeeping(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${user.session.housekeeping-interval:1h}")
    void sweep() {
        Instant now = clock.instant();
        while (sessions.deleteLapsedTokens(now, BATCH) == BATCH) {
            // the next ones
        }
        sessions.deleteWithoutTokens();
    }
}
