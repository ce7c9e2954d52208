package io.filmstudio.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.credit.CreditTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CreditTest
class LedgerTests {

    @Autowired
    LedgerRepository ledger;

    @Autowired
    PostingRepository postings;

    @Autowired
    HoldingRepository holdings;

    @Autowired
    Outbox outbox;

    @Autowired
    LedgerMetrics metrics;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whereNobodyIsWelcomedWithCreditsWalletsOpenEmpty() {
        LedgerProperties stingy = new LedgerProperties(0, Duration.ofMinutes(10), Duration.ofHours(1));
        Ledger books = new Ledger(ledger, postings, holdings, outbox, metrics, stingy, Clock.systemUTC());

        Account account = transaction.execute(status -> books.open(UUID.randomUUID()));

        assertThat(account.wallet().spendable()).isZero();
    }
}
