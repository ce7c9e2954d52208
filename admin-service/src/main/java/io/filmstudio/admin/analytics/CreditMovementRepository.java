package io.filmstudio.admin.analytics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class CreditMovementRepository {

    private final JdbcClient jdbc;

    CreditMovementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID userId, String kind, long credits, Instant happenedAt) {
        jdbc.sql(
                        """
                insert into credit_movement (id, user_id, kind, credits, happened_at)
                values (:id, :userId, :kind, :credits, :happenedAt)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("userId", userId)
                .param("kind", kind)
                .param("credits", credits)
                .param("happenedAt", happenedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody asks what happened on a day that long ago, and no event of it is told again. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from credit_movement where happened_at < now() - interval '60 days'")
                .update();
    }
}
