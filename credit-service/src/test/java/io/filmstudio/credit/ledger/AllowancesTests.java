package io.filmstudio.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CreditTest
class AllowancesTests {

    @Autowired
    Allowances allowances;

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsLeftExpiresWithThePeriodAndNothingElse() {
        UUID userId = books.userWith(3);
        renew(userId, 30, Duration.ofSeconds(-1));
        books.spend(userId, 10);

        allowances.lapseDue();
        allowances.lapseDue();

        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
        assertThat(books.count(userId, Kind.EXPIRY)).isEqualTo(1);
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        UUID userId = books.userWith(3);
        renew(userId, 30, Duration.ofHours(1));

        allowances.lapseDue();

        assertThat(books.wallet(userId).spendable()).isEqualTo(33);
    }

    @Test
    void heldCreditsOfAPeriodThatEndsMeanwhileExpireWhenTheyComeBack() {
        UUID userId = books.userWith(3);
        renew(userId, 30, Duration.ofSeconds(-1));
        UUID jobId = UUID.randomUUID();
        UUID holdId = UUID.randomUUID();
        transaction.execute(
                status -> ledger.tryHold(holdId, userId, jobId, 0, 31).orElseThrow());

        allowances.lapseDue();
        transaction.executeWithoutResult(status -> {
            Wallet wallet = ledger.lock(userId).wallet();
            Transfer hold = ledger.find(holdId).orElseThrow();
            ledger.post(Postings.settle(wallet, hold, Kind.RELEASE, UUID.randomUUID(), 0));
        });

        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
    }

    @Test
    void anAllowanceThatCannotLapseDoesNotKeepTheOthers() {
        UUID broken = books.userWith(3);
        UUID sound = books.userWith(3);
        renew(broken, 30, Duration.ofSeconds(-2));
        renew(sound, 30, Duration.ofSeconds(-1));
        setVersion(broken, Long.MAX_VALUE);

        allowances.lapseDue();
        setVersion(broken, 1_000);

        assertThat(books.wallet(sound).spendable()).isEqualTo(3);
        assertThat(books.wallet(broken).spendable()).isEqualTo(33);
        allowances.lapseDue();
        assertThat(books.wallet(broken).spendable()).isEqualTo(3);
    }

    private void setVersion(UUID userId, long version) {
        jdbc.sql("update wallet set version = ? from account where wallet_id = id and user_id = ?")
                .params(version, userId)
                .update();
    }

    @Test
    void replicasThatSweepAtOnceExpireItOnce() {
        UUID userId = books.userWith(3);
        renew(userId, 30, Duration.ofSeconds(-1));

        Racers.race(6, i -> {
            allowances.lapseDue();
            return i;
        });

        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
        assertThat(books.count(userId, Kind.EXPIRY)).isEqualTo(1);
    }

    private void renew(UUID userId, long credits, Duration left) {
        transaction.executeWithoutResult(status -> allowances.renew(
                userId, UUID.randomUUID(), credits, Instant.now().plus(left), "Monthly credits"));
    }
}
