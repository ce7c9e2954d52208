package io.filmstudio.youtube.channel;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChannelRepository {

    private final JdbcClient jdbc;

    ChannelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID userId) {
        return jdbc.sql("select exists (select from channel where user_id = :userId)")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    boolean delete(UUID userId) {
        return jdbc.sql("delete from channel where user_id = :userId")
                        .param("userId", userId)
                        .update()
                == 1;
    }
}
