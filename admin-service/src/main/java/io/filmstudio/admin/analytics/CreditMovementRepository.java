package io.filmstudio.admin.analytics;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CreditMovementRepository {

    private final JdbcClient jdbc;

    CreditMovementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID userId, String kind, long credits) {
        jdbc.sql(
                        """
                insert into credit_movement (id, user_id, kind, credits) values (:id, :userId, :kind, :credits)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("userId", userId)
                .param("kind", kind)
                .param("credits", credits)
                .update();
    }
}
