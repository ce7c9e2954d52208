package io.filmstudio.youtube.upload;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UploadView> find(UUID id, UUID userId) {
        return jdbc.sql(
                        """
                select id as upload_id, project_id, status, uploaded_bytes / cast(media_bytes as double precision)
                    as progress, video_id, error_code as error
                from upload where id = :id and user_id = :userId
                """)
                .param("id", id)
                .param("userId", userId)
                .query(UploadView.class)
                .optional();
    }
}
