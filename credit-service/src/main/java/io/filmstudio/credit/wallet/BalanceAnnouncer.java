package io.filmstudio.credit.wallet;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the others what wallets hold. However often a wallet moves between two rounds, it is announced once, with what
 * it holds by then; the last state always is.
 */
@Component
class BalanceAnnouncer {

    private static final int BATCH = 100;

    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    BalanceAnnouncer(Ledger ledger, Outbox outbox, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${credit.announce-interval:100ms}")
    void announce() {
        while (Boolean.TRUE.equals(transaction.execute(status -> announceBatch() == BATCH))) {
            // a full batch means that more wallets may be waiting
        }
    }

    private int announceBatch() {
        List<Account> changed = ledger.takeChanged(BATCH);
        outbox.publish(changed.stream()
                .filter(account -> account.userId() != null)
                .map(BalanceAnnouncer::announcement)
                .toList());
        return changed.size();
    }

    private static WalletBalanceChanged announcement(Account account) {
        boolean unlimited = account.tier().unlimited();
        return new WalletBalanceChanged(
                account.userId(),
                unlimited ? null : account.wallet().spendable(),
                account.wallet().debitsPending(),
                account.tier().wireName(),
                unlimited,
                account.wallet().version());
    }
}
