package io.filmstudio.project.purge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reaches across the tables of the features, since what it removes belongs to all of them. */
@Repository
class PurgeRepository {

    private final JdbcClient jdbc;

    PurgeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project that was deleted longer ago than that, and that nobody takes up again for a while. */
    Optional<UUID> claimDue(Duration keep, Duration retryAfter) {
        return jdbc.sql(
                        """
                update project set purge_after = now() + :retryAfter * interval '1 s'
                where id = (
                    select id from project
                    where deleted_at < now() - :keep * interval '1 s' and (purge_after is null or purge_after <= now())
                    order by deleted_at limit 1 for update skip locked
                )
                returning id
                """)
                .param("keep", keep.toSeconds())
                .param("retryAfter", retryAfter.toSeconds())
                .query(UUID.class)
                .optional();
    }

    /** A job of a project that was purged, or never was, is nobody's. */
    void addJob(UUID projectId, UUID jobId) {
        jdbc.sql(
                        """
                insert into project_job (project_id, job_id) select id, :jobId from project where id = :projectId
                on conflict do nothing
                """)
                .param("projectId", projectId)
                .param("jobId", jobId)
                .update();
    }

    List<UUID> jobs(UUID projectId) {
        return jdbc.sql(
                        """
                select job_id from version where project_id = :id
                union select job_id from project_job where project_id = :id
                """)
                .param("id", projectId)
                .query(UUID.class)
                .list();
    }

    void delete(UUID projectId) {
        for (String table : List.of("version", "project_job", "story_character", "cultural_preferences")) {
            jdbc.sql("delete from " + table + " where project_id = :id")
                    .param("id", projectId)
                    .update();
        }
        jdbc.sql("delete from project where id = :id").param("id", projectId).update();
    }
}
