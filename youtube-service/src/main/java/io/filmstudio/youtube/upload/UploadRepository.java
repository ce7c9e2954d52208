package io.filmstudio.youtube.upload;

import io.filmstudio.youtube.channel.ConnectedChannel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads as their owners ask for them and see them. */
@Repository
class UploadRepository {

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Upload> find(UUID id, UUID userId) {
        return jdbc.sql("select * from upload where id = :id and user_id = :userId")
                .param("id", id)
                .param("userId", userId)
                .query(UploadRows::map)
                .optional();
    }

    Optional<Upload> findSame(UUID userId, byte[] fingerprint) {
        return jdbc.sql("select * from upload where user_id = :userId and fingerprint = :fingerprint")
                .param("userId", userId)
                .param("fingerprint", fingerprint)
                .query(UploadRows::map)
                .optional();
    }

    /** Lets the same film be published again that was published long ago. */
    void forgetSame(UUID userId, byte[] fingerprint, Duration age) {
        jdbc.sql(
                        """
                update upload set fingerprint = null where user_id = :userId and fingerprint = :fingerprint
                and status = 'uploaded' and ended_at < now() - :age * interval '1 ms'
                """)
                .param("userId", userId)
                .param("fingerprint", fingerprint)
                .param("age", age.toMillis())
                .update();
    }

    /**
     * Takes up again what failed, if it did. Where the last bytes were sent the session is asked first, and then the
     * channel; elsewhere there can be no video, and the next session begins with the first byte.
     */
    boolean revive(UUID userId, byte[] fingerprint) {
        return jdbc.sql(
                                """
                update upload set status = 'uploading', ended_at = null,
                    error_code = null, error_message = null, error_status = null, error_retry_after = null,
                    attempts = 0, next_attempt_at = now(), progressed_at = now(),
                    session_uri = case when finishing_at is null then null else session_uri end,
                    uploaded_bytes = case when finishing_at is null then 0 else uploaded_bytes end
                where user_id = :userId and fingerprint = :fingerprint and status = 'failed'
                """)
                        .param("userId", userId)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    /** Whether it was new: the index lets one of many go through that ask for the same. */
    boolean insertIfAbsent(UUID id, ConnectedChannel channel, UploadRequest request, Film film, byte[] fingerprint) {
        return jdbc.sql(
                                """
                insert into upload (id, user_id, project_id, channel_id, title, description, tags, privacy, playlist_id,
                    publish_at, media_key, media_bytes, fingerprint)
                values (:id, :userId, :projectId, :channelId, :title, :description, :tags, :privacy, :playlistId,
                    :publishAt, :mediaKey, :mediaBytes, :fingerprint)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("userId", channel.userId())
                        .param("projectId", request.projectId())
                        .param("channelId", channel.channelId())
                        .param("title", request.title())
                        .param("description", request.description())
                        .param("tags", request.tags().toArray(String[]::new))
                        .param("privacy", request.privacy())
                        .param("playlistId", request.playlistId())
                        .param(
                                "publishAt",
                                request.publishAt() == null
                                        ? null
                                        : request.publishAt().atOffset(ZoneOffset.UTC))
                        .param("mediaKey", film.mediaKey())
                        .param("mediaBytes", film.bytes())
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }
}
