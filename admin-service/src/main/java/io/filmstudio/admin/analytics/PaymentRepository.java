package io.filmstudio.admin.analytics;

import io.filmstudio.contract.credit.PaymentReceived;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentRepository {

    private final JdbcClient jdbc;

    PaymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentReceived event) {
        jdbc.sql(
                        """
                insert into payment (id, user_id, kind, amount, currency, received_at)
                values (:id, :userId, :kind, :amount, :currency, :receivedAt)
                on conflict (id) do nothing
                """)
                .param("id", event.paymentId())
                .param("userId", event.userId())
                .param("kind", event.kind())
                .param("amount", event.amount())
                .param("currency", event.currency())
                .param("receivedAt", event.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Revenue> revenue() {
        return jdbc.sql(
                        """
                select currency, sum(amount) as total,
                    coalesce(sum(amount) filter (where kind = 'topup'), 0) as topups,
                    coalesce(sum(amount) filter (where kind = 'subscription'), 0) as subscriptions,
                    coalesce(sum(amount) filter (where received_at > now() - interval '30 days'), 0) as last30_days
                from payment group by currency order by currency
                """)
                .query(Revenue.class)
                .list();
    }

    /**
     * What was paid in one currency, in its smallest unit. Money that went back is not taken off.
     *
     * @param total ever
     */
    record Revenue(String currency, long total, long topups, long subscriptions, long last30Days) {}
}
