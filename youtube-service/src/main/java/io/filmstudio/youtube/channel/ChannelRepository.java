package io.filmstudio.youtube.channel;

import io.filmstudio.youtube.channel.TokenVault.Sealed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChannelRepository {

    private final JdbcClient jdbc;

    ChannelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Channel> find(UUID userId) {
        return jdbc.sql("select * from channel where user_id = :userId")
                .param("userId", userId)
                .query(Channel.class)
                .optional();
    }

    /** Connects a channel in place of the one that was connected before. */
    void save(UUID userId, String channelId, String title, Sealed token, Instant now) {
        jdbc.sql(
                        """
                insert into channel (user_id, channel_id, title, refresh_token, key_id, connected_at)
                values (:userId, :channelId, :title, :token, :keyId, :now)
                on conflict (user_id) do update set channel_id = excluded.channel_id, title = excluded.title,
                    refresh_token = excluded.refresh_token, key_id = excluded.key_id, connected_at = excluded.connected_at
                """)
                .param("userId", userId)
                .param("channelId", channelId)
                .param("title", title)
                .param("token", token.bytes())
                .param("keyId", token.keyId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a token in the place of that one, unless the channel was connected anew meanwhile. */
    void replaceToken(UUID userId, Sealed old, Sealed token) {
        jdbc.sql(
                        """
                update channel set refresh_token = :token, key_id = :keyId
                where user_id = :userId and refresh_token = :old
                """)
                .param("userId", userId)
                .param("old", old.bytes())
                .param("token", token.bytes())
                .param("keyId", token.keyId())
                .update();
    }

    /** Drops that token, unless the channel was connected anew meanwhile. */
    void dropToken(UUID userId, Sealed token) {
        jdbc.sql(
                        """
                update channel set refresh_token = null, key_id = null
                where user_id = :userId and refresh_token = :token
                """)
                .param("userId", userId)
                .param("token", token.bytes())
                .update();
    }

    Optional<Channel> delete(UUID userId) {
        return jdbc.sql("delete from channel where user_id = :userId returning *")
                .param("userId", userId)
                .query(Channel.class)
                .optional();
    }

    /** Whether anybody has this channel. */
    boolean isConnected(String channelId) {
        return jdbc.sql("select exists (select from channel where channel_id = :id and refresh_token is not null)")
                .param("id", channelId)
                .query(Boolean.class)
                .single();
    }
}
