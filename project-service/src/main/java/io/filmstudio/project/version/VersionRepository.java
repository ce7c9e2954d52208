package io.filmstudio.project.version;

import io.filmstudio.project.project.Started;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VersionRepository {

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a started version; the sweeper leaves it to the caller for the grace. */
    FilmVersion insert(UUID jobId, UUID projectId, UUID userId, Started started, Choices choices, Duration grace) {
        return jdbc.sql(
                        """
                insert into version (job_id, project_id, number, user_id, title, script, style, language, seed, duration,
                    pacing, characters, cultural_preferences, status_before, job_before, next_check_at)
                values (:jobId, :projectId, :number, :userId, :title, :script, :style, :language, :seed, :duration,
                    :pacing, :characters::jsonb, :culturalPreferences::jsonb, :statusBefore, :jobBefore, now() + :grace * interval '1 ms')
                returning *
                """)
                .param("jobId", jobId)
                .param("projectId", projectId)
                .param("number", started.number())
                .param("userId", userId)
                .param("title", started.title())
                .param("script", started.script())
                .param("style", choices.style())
                .param("language", started.language())
                .param("seed", choices.seed())
                .param("duration", choices.duration())
                .param("pacing", choices.pacing())
                .param("characters", choices.characters())
                .param("culturalPreferences", choices.culturalPreferences())
                .param("statusBefore", started.before().status())
                .param("jobBefore", started.before().jobId())
                .param("grace", grace.toMillis())
                .query(FilmVersion.class)
                .single();
    }

    Optional<FilmVersion> find(UUID jobId) {
        return jdbc.sql("select * from version where job_id = :jobId")
                .param("jobId", jobId)
                .query(FilmVersion.class)
                .optional();
    }

    Optional<FilmVersion> find(UUID projectId, int number) {
        return jdbc.sql("select * from version where project_id = :projectId and number = :number")
                .param("projectId", projectId)
                .param("number", number)
                .query(FilmVersion.class)
                .optional();
    }

    /** The newest version that became a film. */
    Optional<FilmVersion> findShown(UUID projectId) {
        return jdbc.sql(
                        """
                select * from version where project_id = :projectId and status = 'completed'
                order by number desc limit 1
                """)
                .param("projectId", projectId)
                .query(FilmVersion.class)
                .optional();
    }

    /** Newest first. */
    List<FilmVersion> page(UUID projectId, int limit, long offset) {
        return jdbc.sql(
                        """
                select * from version where project_id = :projectId order by number desc limit :limit offset :offset
                """)
                .param("projectId", projectId)
                .param("limit", limit)
                .param("offset", offset)
                .query(FilmVersion.class)
                .list();
    }

    long count(UUID projectId) {
        return jdbc.sql("select count(*) from version where project_id = :projectId")
                .param("projectId", projectId)
                .query(Long.class)
                .single();
    }

    /** Removes a version whose job was refused, unless the job turned out to be taken after all. */
    Optional<FilmVersion> deleteRefused(UUID jobId) {
        return jdbc.sql("delete from version where job_id = :jobId and status = 'processing' and not known returning *")
                .param("jobId", jobId)
                .query(FilmVersion.class)
                .optional();
    }

    /** The version is in the making in that run, unless a later one was heard of. */
    Optional<FilmVersion> resume(UUID jobId, int run) {
        return jdbc.sql(
                        """
                update version set status = 'processing', run = :run, error_code = null, error_message = null,
                    ended_at = null
                where job_id = :jobId and run < :run
                returning *
                """)
                .param("jobId", jobId)
                .param("run", run)
                .query(FilmVersion.class)
                .optional();
    }

    /** Ends the version, unless it ended before in this run or a newer one began. */
    Optional<FilmVersion> end(Ending ending) {
        return jdbc.sql(
                        """
                update version set status = :status, run = :run, known = true, output_key = :outputKey,
                    thumbnail_key = :thumbnailKey, srt_key = :srtKey, vtt_key = :vttKey, seconds = :seconds,
                    width = :width, height = :height, error_code = :errorCode, error_message = :errorMessage,
                    ended_at = now()
                where job_id = :jobId and (run < :run or (run = :run and status = 'processing'))
                returning *
                """)
                .paramSource(ending)
                .query(FilmVersion.class)
                .optional();
    }

    /** The job is known to live: the sweeper need not look for a while. */
    void alive(UUID jobId, Duration lookAgainAfter) {
        jdbc.sql(
                        """
                update version set known = true, checks = 0, next_check_at = now() + :after * interval '1 ms'
                where job_id = :jobId and status = 'processing'
                """)
                .param("jobId", jobId)
                .param("after", lookAgainAfter.toMillis())
                .update();
    }

    /** ai-job-service says that it does not have the job: submit it again. */
    void lost(UUID jobId) {
        jdbc.sql("update version set known = false where job_id = :jobId and status = 'processing'")
                .param("jobId", jobId)
                .update();
    }

    /**
     * Takes the version that has waited longest for a look, for longer each time. No other replica sees it meanwhile:
     * should this one die, the version comes up again by itself.
     */
    Optional<FilmVersion> claimDue(Instant then) {
        return jdbc.sql(
                        """
                update version set checks = checks + 1,
                    next_check_at = now() + least(300, 15 * 2 ^ least(checks, 10)) * (0.75 + random() / 2) * interval '1 s'
                where job_id = (
                    select job_id from version where status = 'processing' and next_check_at <= :then
                    order by next_check_at limit 1 for update skip locked
                )
                returning *
                """)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(FilmVersion.class)
                .optional();
    }

    Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    /** What one version is made with beside the script; people and culture as JSON. */
    record Choices(
            String style,
            long seed,
            @Nullable Integer duration,
            @Nullable String pacing,
            String characters,
            String culturalPreferences) {}
}
