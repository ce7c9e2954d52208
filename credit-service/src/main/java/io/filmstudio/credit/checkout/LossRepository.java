package io.filmstudio.credit.checkout;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much money of a payment went back, and stayed away: refunds fail, and disputes are won. */
@Repository
class LossRepository {

    private final JdbcClient jdbc;

    LossRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One message about a payment at a time, whichever rows exist by now. */
    void lock(String paymentIntent) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || :paymentIntent, 0))")
                .param("paymentIntent", paymentIntent)
                .query((row, index) -> true)
                .single();
    }

    /** Stripe tells the sum of all refunds as of then, and of two sums of one second the later is the larger. */
    void refunded(String paymentIntent, long cents, Instant toldAt) {
        jdbc.sql(
                        """
                insert into money_back as m (payment_intent, refunded_cents, told_at)
                values (:paymentIntent, :cents, :toldAt)
                on conflict (payment_intent) do update set refunded_cents = excluded.refunded_cents,
                    told_at = excluded.told_at
                where (m.told_at, m.refunded_cents) < (excluded.told_at, excluded.refunded_cents)
                """)
                .param("paymentIntent", paymentIntent)
                .param("cents", cents)
                .param("toldAt", Timestamp.from(toldAt))
                .update();
    }

    /** Sums that were told afterwards know of the failure. */
    void refundFailed(String refundId, String paymentIntent, long cents, Instant failedAt) {
        jdbc.sql(
                        """
                insert into failed_refund (id, payment_intent, amount_cents, failed_at)
                values (:id, :paymentIntent, :cents, :failedAt)
                on conflict do nothing
                """)
                .param("id", refundId)
                .param("paymentIntent", paymentIntent)
                .param("cents", cents)
                .param("failedAt", Timestamp.from(failedAt))
                .update();
    }

    /** The money of a dispute is taken at most once, and comes back at most once. */
    void disputed(String disputeId, String paymentIntent, long cents, boolean won) {
        jdbc.sql(
                        """
                insert into dispute (id, payment_intent, amount_cents, won) values (:id, :paymentIntent, :cents, :won)
                on conflict (id) do update set won = dispute.won or excluded.won
                """)
                .param("id", disputeId)
                .param("paymentIntent", paymentIntent)
                .param("cents", cents)
                .param("won", won)
                .update();
    }

    long lostCents(String paymentIntent) {
        return jdbc.sql(
                        """
                select coalesce((
                        select greatest(0, m.refunded_cents - coalesce(sum(f.amount_cents), 0))
                        from money_back m
                        left join failed_refund f on f.payment_intent = m.payment_intent and f.failed_at >= m.told_at
                        where m.payment_intent = :paymentIntent group by m.payment_intent), 0)
                    + coalesce((select sum(amount_cents) from dispute where payment_intent = :paymentIntent and not won), 0)
                """)
                .param("paymentIntent", paymentIntent)
                .query(Long.class)
                .single();
    }
}
