package io.filmstudio.credit.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Api;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.StripeStandIn;
import io.filmstudio.credit.Webhooks;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes back, and credits with it. */
@CreditTest
class LossTests {

    private static final String COMPLETED = "checkout.session.completed";
    private static final Instant NOW = Instant.now();

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Autowired
    StripeStandIn stripe;

    @Autowired
    Webhooks webhooks;

    @Test
    void refundsTakeTheirShareAndStaleOnesNothing() {
        Purchase purchase = paid();

        webhooks.tell("charge.refunded", NOW, purchase.charge(250));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(8);
        webhooks.tell("charge.refunded", NOW.minusSeconds(60), purchase.charge(400));
        webhooks.tell("charge.refunded", NOW, purchase.charge(100));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(8);
        webhooks.tell("charge.refunded", NOW, purchase.charge(500));
        webhooks.tell("charge.refunded", NOW, purchase.charge(500));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
    }

    @Test
    void aRefundThatFailsGivesTheCreditsBackOnce() {
        Purchase purchase = paid();

        webhooks.tell("charge.refunded", NOW.minusSeconds(60), purchase.charge(500));
        webhooks.tell("refund.failed", NOW.minusSeconds(30), purchase.refund(500));
        webhooks.tell("refund.failed", NOW.minusSeconds(30), purchase.refund(500));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
        webhooks.tell("charge.refunded", NOW, purchase.charge(250));
        assertThat(books.wallet(purchase.userId).spendable())
                .as("after another refund, told of by a sum without the failed one")
                .isEqualTo(8);
    }

    @Test
    void aFailureHeardOfBeforeItsRefundCounts() {
        Purchase purchase = paid();

        webhooks.tell("refund.failed", NOW, purchase.refund(500));
        webhooks.tell("charge.refunded", NOW.minusSeconds(60), purchase.charge(500));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void anInquiryTakesNothing() {
        Purchase purchase = paid();

        webhooks.tell("charge.dispute.created", purchase.dispute("warning_needs_response"));
        webhooks.tell("charge.dispute.updated", purchase.dispute("warning_under_review"));
        webhooks.tell("charge.dispute.closed", purchase.dispute("warning_closed"));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(13);
    }

    @Test
    void aRefundHeardOfBeforeThePaymentCounts() {
        Purchase purchase = purchase();

        webhooks.tell("charge.refunded", purchase.charge(500));
        webhooks.tell(COMPLETED, purchase.session("paid"));

        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(3);
        assertThat(books.wallet(purchase.userId).debt()).isZero();
    }

    @Test
    void aDisputeOfSpentCreditsLeavesADebtUntilItIsWon() {
        Purchase purchase = paid();
        books.refund(purchase.userId, 12);

        webhooks.tell("charge.dispute.funds_withdrawn", purchase.dispute("needs_response"));
        assertThat(books.wallet(purchase.userId).spendable()).isZero();
        assertThat(books.wallet(purchase.userId).debt()).isEqualTo(9);
        webhooks.tell("charge.dispute.funds_reinstated", purchase.dispute("won"));
        assertThat(books.wallet(purchase.userId).debt()).isZero();
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(1);
        webhooks.tell("charge.dispute.funds_withdrawn", purchase.dispute("needs_response"));
        assertThat(books.wallet(purchase.userId).spendable()).isEqualTo(1);
    }

    private Purchase purchase() {
        return new Purchase(api, stripe, 10);
    }

    private Purchase paid() {
        Purchase purchase = purchase();
        webhooks.tell(COMPLETED, purchase.session("paid"));
        return purchase;
    }
}
