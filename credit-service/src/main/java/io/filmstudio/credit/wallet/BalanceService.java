package io.filmstudio.credit.wallet;

import io.filmstudio.common.web.Paging;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Wallet;
import io.filmstudio.credit.subscription.SubscriptionService;
import io.filmstudio.credit.wallet.BalanceController.TransactionsView;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers for a user's wallet, which opens when it is first asked about. */
@Service
class BalanceService {

    private static final int HISTORY = 10;

    private final Ledger ledger;
    private final SubscriptionService subscriptions;

    BalanceService(Ledger ledger, SubscriptionService subscriptions) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
    }

    @Transactional
    BalanceView balance(UUID userId) {
        Account account = ledger.open(userId);
        Wallet wallet = account.wallet();
        boolean unlimited = account.tier().unlimited();
        return new BalanceView(
                unlimited ? null : wallet.spendable(),
                wallet.debitsPending(),
                wallet.debt(),
                unlimited,
                account.tier().wireName(),
                subscriptions.findPeriodEnd(userId).orElse(null),
                ledger.history(wallet.id(), HISTORY, 0).stream()
                        .map(BalanceView.HistoryView::of)
                        .toList());
    }

    @Transactional
    TransactionsView transactions(UUID userId, Paging paging) {
        UUID walletId = ledger.open(userId).wallet().id();
        return new TransactionsView(
                ledger.history(walletId, paging.limit(), paging.offset()).stream()
                        .map(TransactionView::of)
                        .toList(),
                paging.page(),
                paging.limit(),
                ledger.countHistory(walletId));
    }
}
