package io.filmstudio.credit.checkout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much money of a payment went back. Only ever grows, but for a dispute that is won. */
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

    /** Stripe tells the sum of all refunds so far; an older message tells a smaller one. */
    void refunded(String paymentIntent, long cents) {
        jdbc.sql(
                        """
                insert into money_back (payment_intent, refunded_cents) values (:paymentIntent, :cents)
                on conflict (payment_intent)
                do update set refunded_cents = greatest(money_back.refunded_cents, excluded.refunded_cents)
                """)
                .param("paymentIntent", paymentIntent)
                .param("cents", cents)
                .update();
    }

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
                select coalesce((select refunded_cents from money_back where payment_intent = :paymentIntent), 0)
                    + coalesce((select sum(amount_cents) from dispute where payment_intent = :paymentIntent and not won), 0)
                """)
                .param("paymentIntent", paymentIntent)
                .query(Long.class)
                .single();
    }
}
