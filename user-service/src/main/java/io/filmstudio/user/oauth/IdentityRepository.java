package io.filmstudio.user.oauth;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> findUser(String provider, String subject) {
        return jdbc.sql("select user_id from external_identity where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    void link(String provider, String subject, UUID userId) {
        jdbc.sql(
                        """
                insert into external_identity (provider, subject, user_id, linked_at)
                values (:provider, :subject, :userId, :now)
                on conflict (provider, subject) do nothing
                """)
                .param("provider", provider)
                .param("subject", subject)
                .param("userId", userId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
