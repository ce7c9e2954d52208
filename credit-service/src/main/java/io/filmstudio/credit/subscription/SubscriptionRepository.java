package io.filmstudio.credit.subscription;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubscriptionRepository {

    /** A payment takes each but the last to {@code active}; a status that is not here never wins a tie. */
    private static final String[] LIFE = {
        "incomplete", "incomplete_expired", "paused", "unpaid", "past_due", "trialing", "active", "canceled"
    };

    private final JdbcClient jdbc;

    SubscriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Older news than what is stored changes nothing, and nothing brings an ended subscription back. Stripe's clock ticks
     * in seconds: of the news of one second those count that are further in a subscription's life.
     */
    void apply(Subscription subscription) {
        jdbc.sql(
                        """
                insert into subscription (id, user_id, plan, status, period_end, cancel_at_period_end, told_at)
                values (:id, :userId, :plan, :status, :periodEnd, :cancelAtPeriodEnd, :toldAt)
                on conflict (id) do update set plan = excluded.plan, status = excluded.status,
                    period_end = greatest(excluded.period_end, subscription.period_end),
                    cancel_at_period_end = excluded.cancel_at_period_end, told_at = excluded.told_at
                where subscription.status <> 'canceled' and (subscription.told_at < excluded.told_at
                    or subscription.told_at = excluded.told_at
                        and array_position(:life::text[], excluded.status)
                            >= array_position(:life::text[], subscription.status))
                """)
                .param("life", LIFE)
                .param("id", subscription.id())
                .param("userId", subscription.userId())
                .param("plan", subscription.plan())
                .param("status", subscription.status())
                .param("periodEnd", subscription.periodEnd() == null ? null : Timestamp.from(subscription.periodEnd()))
                .param("cancelAtPeriodEnd", subscription.cancelAtPeriodEnd())
                .param("toldAt", Timestamp.from(subscription.toldAt()))
                .update();
    }

    Optional<Subscription> find(String id) {
        return jdbc.sql("select * from subscription where id = :id")
                .param("id", id)
                .query(Subscription.class)
                .optional();
    }

    /** The user's subscriptions that still count: those that go on before those that end, and the newest first. */
    List<Subscription> findAlive(UUID userId) {
        return jdbc.sql(
                        """
                select * from subscription where user_id = :userId and status in (:alive)
                order by cancel_at_period_end, period_end desc nulls last, id
                """)
                .param("userId", userId)
                .param("alive", Subscription.ALIVE)
                .query(Subscription.class)
                .list();
    }

    void cancelAtPeriodEnd(String id) {
        jdbc.sql("update subscription set cancel_at_period_end = true where id = :id")
                .param("id", id)
                .update();
    }
}
