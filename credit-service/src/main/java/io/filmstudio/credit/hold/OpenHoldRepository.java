package io.filmstudio.credit.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpenHoldRepository {

    private final JdbcClient jdbc;

    OpenHoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes some holds that are due for a check and puts their next check off, so that no two replicas ask at once. */
    List<OpenHold> takeDue(int limit, Duration nextCheck) {
        return jdbc.sql(
                        """
                update open_hold set check_at = now() + make_interval(secs => :nextCheck)
                where id in (
                    select id from open_hold where check_at <= now() order by check_at limit :limit
                    for update skip locked
                )
                returning id, job_id, run
                """)
                .param("nextCheck", nextCheck.toSeconds())
                .param("limit", limit)
                .query(OpenHold.class)
                .list();
    }

    record OpenHold(UUID id, UUID jobId, int run) {}
}
