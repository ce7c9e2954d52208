package io.filmstudio.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CreditTest
class LedgerCheckTests {

    @Autowired
    LedgerCheck check;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void due() {
        jdbc.sql("update ledger_check set checked_at = '-infinity', violations = 0")
                .update();
    }

    @Test
    void aContradictionIsSeenUntilItIsMended() {
        UUID userId = books.userWith(3);
        misstate(userId, 1);
        check.check();
        assertThat(violations()).isEqualTo(1);

        misstate(userId, -1);
        check.check();
        assertThat(violations())
                .as("the last result, before the next check is due")
                .isEqualTo(1);
        due();
        check.check();
        assertThat(violations()).isZero();
    }

    @Test
    void aReplicaThatIsAtItIsNotWaitedFor() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from ledger_check for update").query().singleRow();
            CompletableFuture.runAsync(check::check)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(jdbc.sql("select checked_at = '-infinity' from ledger_check")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void misstate(UUID userId, long credits) {
        jdbc.sql(
                        "update wallet set credits_posted = credits_posted + ? from account where wallet_id = id and user_id = ?")
                .params(credits, userId)
                .update();
    }

    private double violations() {
        return meters.get("studio.ledger.violated.invariants").gauge().value();
    }
}
