package io.filmstudio.credit.wallet;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the others what wallets hold. However often a wallet moves between two rounds, it is announced once, with what
 * it holds by then; the last state always is.
 */
@Component
class BalanceAnnouncer {

    /** In each round; the others wait for the next, when they may have moved again. */
    private static final int BATCH = 250;

    private final Ledger ledger;
    private final Outbox outbox;

    BalanceAnnouncer(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "${credit.announce-interval:100ms}")
    @Transactional
    void announce() {
        outbox.publish(ledger.takeChanged(BATCH).stream()
                .filter(account -> account.userId() != null)
                .map(BalanceAnnouncer::announcement)
                .toList());
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
