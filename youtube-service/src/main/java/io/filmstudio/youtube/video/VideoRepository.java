package io.filmstudio.youtube.video;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VideoRepository {

    private final JdbcClient jdbc;

    VideoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<VideoView> page(UUID userId, int limit, int offset) {
        return jdbc.sql(
                        """
                select video_id as id, title, views, uploaded_at from video where user_id = :userId
                order by uploaded_at desc, video_id limit :limit offset :offset
                """)
                .param("userId", userId)
                .param("limit", limit)
                .param("offset", offset)
                .query(VideoView.class)
                .list();
    }

    long count(UUID userId) {
        return jdbc.sql("select count(*) from video where user_id = :userId")
                .param("userId", userId)
                .query(Long.class)
                .single();
    }
}
