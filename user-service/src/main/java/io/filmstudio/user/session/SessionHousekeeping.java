package io.filmstudio.user.session;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets sessions that nobody can go on with. */
@Component
class SessionHousekeeping {

    private final SessionRepository sessions;
    private final Clock clock;

    SessionHousekeeping(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${user.session.housekeeping-interval:1h}")
    void sweep() {
        sessions.deleteLapsed(clock.instant());
    }
}
