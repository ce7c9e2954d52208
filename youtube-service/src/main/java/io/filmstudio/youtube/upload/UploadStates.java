package io.filmstudio.youtube.upload;

import io.filmstudio.common.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The statements by which an upload changes. Each answers the upload after the change, if it changed: whoever does not
 * hold the lease any more changes nothing.
 */
@Repository
class UploadStates {

    private static final String HELD = " where id = :id and lease = :lease ";
    private static final String FAIL =
            """
            update upload set status = 'failed', ended_at = now(), leased_until = null,
                error_code = :code, error_message = :message, error_status = :status, error_retry_after = :retryAfter
            """;

    private final JdbcClient jdbc;

    UploadStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The upload that has waited longest and that nobody works on; the caller's until the lease ends. */
    Optional<Upload> claim(Duration lease) {
        return jdbc.sql(
                        """
                update upload set lease = lease + 1, leased_until = now() + :millis * interval '1 ms'
                where id = (
                    select id from upload
                    where (status = 'uploading' or playlist_status = 'pending') and next_attempt_at <= now()
                      and (leased_until is null or leased_until < now())
                    order by next_attempt_at limit 1 for update skip locked
                )
                returning *
                """)
                .param("millis", lease.toMillis())
                .query(UploadRows::map)
                .optional();
    }

    /** As it is now, if the lease is still there. */
    Optional<Upload> find(Upload upload) {
        return one(held("select * from upload" + HELD, upload));
    }

    /** Whether it was still there: what was let go of meanwhile stays free. */
    boolean renew(Upload upload, Duration lease) {
        return held(
                                "update upload set leased_until = now() + :millis * interval '1 ms'" + HELD
                                        + "and leased_until is not null",
                                upload)
                        .param("millis", lease.toMillis())
                        .update()
                == 1;
    }

    /** Remembers the session before its first byte goes, so that whoever comes after goes on with it. */
    Optional<Upload> open(Upload upload, URI session) {
        return one(held(
                        "update upload set session_uri = :session, uploaded_bytes = 0, finishing_at = null" + HELD
                                + "and status = 'uploading' returning *",
                        upload)
                .param("session", session.toString()));
    }

    Optional<Upload> progress(Upload upload, long bytes, URI session) {
        return one(held(
                        """
                update upload set uploaded_bytes = :bytes, session_uri = :session,
                    attempts = case when :bytes > uploaded_bytes then 0 else attempts end,
                    progressed_at = case when :bytes > uploaded_bytes then now() else progressed_at end
                """
                                + HELD + "and status = 'uploading' returning *",
                        upload)
                .param("bytes", bytes)
                .param("session", session.toString()));
    }

    /** Whether it made no progress for so long; empty without the lease. */
    Optional<Boolean> isStalled(Upload upload, Duration patience) {
        return held("select progressed_at < now() - :millis * interval '1 ms' from upload" + HELD, upload)
                .param("millis", patience.toMillis())
                .query(Boolean.class)
                .optional();
    }

    boolean finishing(Upload upload) {
        return held("update upload set finishing_at = now()" + HELD + "and status = 'uploading'", upload)
                        .update()
                == 1;
    }

    /** The session led nowhere, and no video of it can be expected any more: the next begins with the first byte. */
    Optional<Upload> startOver(Upload upload, Duration searchFor) {
        return one(held(
                        "update upload set session_uri = null, uploaded_bytes = 0, finishing_at = null" + HELD
                                + """
                and status = 'uploading'
                and (finishing_at is null or finishing_at < now() - :millis * interval '1 ms')
                returning *
                """,
                        upload)
                .param("millis", searchFor.toMillis()));
    }

    /** Lets go of the upload until after the delay. */
    void release(Upload upload, Duration delay, int attempts) {
        held(
                        """
                update upload set leased_until = null, attempts = :attempts,
                    next_attempt_at = now() + :delay * interval '1 ms'
                """
                                + HELD,
                        upload)
                .param("delay", delay.toMillis())
                .param("attempts", attempts)
                .update();
    }

    /** That the video is there is a fact, whoever brings the news: it needs no lease, and overrules a failure. */
    Optional<Upload> complete(UUID id, String videoId) {
        return one(jdbc.sql(
                        """
                update upload set status = 'uploaded', video_id = :videoId, uploaded_bytes = media_bytes,
                    ended_at = now(), attempts = 0,
                    error_code = null, error_message = null, error_status = null, error_retry_after = null,
                    playlist_status = case when playlist_id is null then null else 'pending' end
                where id = :id and status <> 'uploaded'
                returning *
                """)
                .param("id", id)
                .param("videoId", videoId));
    }

    /** Keeps its fingerprint: the same request goes on with this row, as the film may be on the channel after all. */
    Optional<Upload> fail(Upload upload, ProblemException reason) {
        return one(error(held(FAIL + HELD + "and status = 'uploading' returning *", upload), reason));
    }

    /** Ends what is on its way from that project; whoever works on it finds the lease gone. */
    List<Upload> failOfProject(UUID projectId, ProblemException reason) {
        return error(
                        jdbc.sql(
                                        FAIL
                                                + """
                , lease = lease + 1 where project_id = :projectId and status = 'uploading' returning *
                """)
                                .param("projectId", projectId),
                        reason)
                .query(UploadRows::map)
                .list();
    }

    /** @param error null when the video is in the playlist */
    void settlePlaylist(Upload upload, @Nullable String error) {
        held(
                        "update upload set playlist_status = :status, playlist_error = :error, leased_until = null"
                                + HELD + "and playlist_status = 'pending'",
                        upload)
                .param("status", error == null ? "added" : "failed")
                .param("error", error)
                .update();
    }

    private StatementSpec held(String sql, Upload upload) {
        return jdbc.sql(sql).param("id", upload.id()).param("lease", upload.lease());
    }

    private static StatementSpec error(StatementSpec statement, ProblemException reason) {
        return statement
                .param("code", reason.slug())
                .param("message", reason.getBody().getDetail())
                .param("status", reason.getStatusCode().value())
                .param(
                        "retryAfter",
                        Optional.ofNullable(reason.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                                .map(Integer::valueOf)
                                .orElse(null));
    }

    private static Optional<Upload> one(StatementSpec statement) {
        return statement.query(UploadRows::map).optional();
    }
}
