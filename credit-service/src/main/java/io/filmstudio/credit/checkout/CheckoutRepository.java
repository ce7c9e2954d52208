package io.filmstudio.credit.checkout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class CheckoutRepository {

    private final JdbcClient jdbc;

    CheckoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertIfAbsent(UUID id, UUID userId, long credits, long amountCents) {
        jdbc.sql(
                        """
                insert into checkout (id, user_id, credits, amount_cents) values (:id, :userId, :credits, :amountCents)
                on conflict do nothing
                """)
                .param("id", id)
                .param("userId", userId)
                .param("credits", credits)
                .param("amountCents", amountCents)
                .update();
    }

    void rememberSession(UUID id, String sessionId) {
        jdbc.sql("update checkout set session_id = :sessionId where id = :id")
                .param("id", id)
                .param("sessionId", sessionId)
                .update();
    }

    /** Empty when it was paid before, or when what was paid is not what was asked. */
    Optional<Checkout> pay(UUID id, String sessionId, String paymentIntent, long cents, String currency) {
        return jdbc.sql(
                        """
                update checkout set status = 'PAID', session_id = :sessionId, payment_intent = :paymentIntent
                where id = :id and status <> 'PAID' and amount_cents = :cents and :currency = 'usd'
                    and coalesce(session_id, :sessionId) = :sessionId
                returning id, user_id, credits, amount_cents, taken_back
                """)
                .param("id", id)
                .param("sessionId", sessionId)
                .param("paymentIntent", paymentIntent)
                .param("cents", cents)
                .param("currency", currency)
                .query(Checkout.class)
                .optional();
    }

    void close(UUID id, String status) {
        jdbc.sql("update checkout set status = :status where id = :id and status = 'OPEN'")
                .param("id", id)
                .param("status", status)
                .update();
    }

    /** Pages close after a day, and the slowest payments are confirmed within weeks. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetUnpaid() {
        jdbc.sql("delete from checkout where status <> 'PAID' and created_at < now() - interval '90 days'")
                .update();
    }

    Optional<Checkout> findByPayment(String paymentIntent) {
        return jdbc.sql(
                        """
                select id, user_id, credits, amount_cents, taken_back from checkout
                where payment_intent = :paymentIntent
                """)
                .param("paymentIntent", paymentIntent)
                .query(Checkout.class)
                .optional();
    }

    void takeBack(UUID id, long credits) {
        jdbc.sql("update checkout set taken_back = :credits where id = :id")
                .param("id", id)
                .param("credits", credits)
                .update();
    }
}
