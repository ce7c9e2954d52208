package io.filmstudio.youtube.playlist;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaylistRepository {

    private final JdbcClient jdbc;

    PlaylistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String playlistId, UUID userId, String title) {
        jdbc.sql(
                        "insert into playlist (playlist_id, user_id, title) values (:id, :userId, :title) on conflict do nothing")
                .param("id", playlistId)
                .param("userId", userId)
                .param("title", title)
                .update();
    }
}
