package io.filmstudio.project.project;

import io.filmstudio.contract.project.ProjectUpdated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements by which a project changes its state; each answers the project after the change, if it changed. */
@Repository
class ProjectStates {

    private static final String RETURNING = " returning id, user_id, name, status, revision";

    private final JdbcClient jdbc;

    ProjectStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Started> start(UUID projectId, UUID userId, UUID jobId) {
        return jdbc.sql(
                        """
                with before as (
                    select id, status, job_id from project
                    where id = :id and user_id = :userId and deleted_at is null
                      and status in ('draft', 'completed', 'failed') and script is not null
                    for update
                )
                update project p set status = 'processing', job_id = :jobId, latest_version = latest_version + 1,
                    error_code = null, error_message = null, revision = revision + 1, updated_at = now()
                from before where p.id = before.id
                returning p.*, before.status as status_before, before.job_id as job_before
                """)
                .param("id", projectId)
                .param("userId", userId)
                .param("jobId", jobId)
                .query(ProjectStates::started)
                .optional();
    }

    Optional<ProjectUpdated> withdraw(
            Started.Before before, UUID projectId, UUID jobId, String code, @Nullable String message) {
        return jdbc.sql(
                        """
                update project set status = :status, job_id = :jobBefore, latest_version = latest_version - 1,
                    error_code = :code, error_message = :message, revision = revision + 1, updated_at = now()
                where id = :id and job_id = :jobId and status = 'processing'
                """
                                + RETURNING)
                .param("status", before.status())
                .param("jobBefore", before.jobId())
                .param("code", code)
                .param("message", message)
                .param("id", projectId)
                .param("jobId", jobId)
                .query(ProjectUpdates::map)
                .optional();
    }

    Optional<ProjectUpdated> resume(UUID projectId, UUID jobId) {
        return jdbc.sql(
                        """
                update project set status = 'processing', error_code = null, error_message = null,
                    revision = revision + 1, updated_at = now()
                where id = :id and job_id = :jobId and status <> 'processing' and deleted_at is null
                """
                                + RETURNING)
                .param("id", projectId)
                .param("jobId", jobId)
                .query(ProjectUpdates::map)
                .optional();
    }

    Optional<ProjectUpdated> show(UUID projectId, UUID jobId, Film film) {
        return jdbc.sql(
                        """
                update project set status = case when job_id = :jobId then 'completed' else status end,
                    film_version = :version, output_key = :outputKey, thumbnail_key = :thumbnailKey,
                    srt_key = :srtKey, vtt_key = :vttKey, revision = revision + 1, updated_at = now()
                where id = :id and coalesce(film_version, 0) <= :version and deleted_at is null
                """
                                + RETURNING)
                .param("id", projectId)
                .param("jobId", jobId)
                .param("version", film.version())
                .param("outputKey", film.outputKey())
                .param("thumbnailKey", film.thumbnailKey())
                .param("srtKey", film.srtKey())
                .param("vttKey", film.vttKey())
                .query(ProjectUpdates::map)
                .optional();
    }

    Optional<ProjectUpdated> fail(UUID projectId, UUID jobId, String code, @Nullable String message) {
        return jdbc.sql(
                        """
                update project set status = 'failed', error_code = :code, error_message = :message,
                    revision = revision + 1, updated_at = now()
                where id = :id and job_id = :jobId and deleted_at is null
                """
                                + RETURNING)
                .param("code", code)
                .param("message", message)
                .param("id", projectId)
                .param("jobId", jobId)
                .query(ProjectUpdates::map)
                .optional();
    }

    Optional<ProjectUpdated> cancel(UUID projectId, UUID jobId) {
        return jdbc.sql(
                        """
                update project set status = case when film_version is null then 'draft' else 'completed' end,
                    error_code = null, error_message = null, revision = revision + 1, updated_at = now()
                where id = :id and job_id = :jobId and deleted_at is null
                """
                                + RETURNING)
                .param("id", projectId)
                .param("jobId", jobId)
                .query(ProjectUpdates::map)
                .optional();
    }

    Optional<Instant> delete(UUID projectId, UUID userId) {
        return jdbc.sql(
                        """
                update project set deleted_at = now(), updated_at = now(), revision = revision + 1
                where id = :id and user_id = :userId and deleted_at is null and status <> 'processing'
                returning deleted_at
                """)
                .param("id", projectId)
                .param("userId", userId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<ProjectStatus> findStatus(UUID projectId, UUID userId) {
        return jdbc.sql("select status from project where id = :id and user_id = :userId and deleted_at is null")
                .param("id", projectId)
                .param("userId", userId)
                .query(String.class)
                .optional()
                .flatMap(ProjectStatus::find);
    }

    private static Started started(ResultSet row, int number) throws SQLException {
        return new Started(
                row.getInt("latest_version"),
                row.getString("name"),
                row.getString("script"),
                row.getString("style"),
                row.getString("language"),
                new Started.Before(row.getString("status_before"), row.getObject("job_before", UUID.class)),
                ProjectUpdates.map(row, number));
    }
}
