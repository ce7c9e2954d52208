package io.filmstudio.credit.hold;

import io.filmstudio.common.Uuids;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Transfer;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.ledger.Wallet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The locked wallets of a batch as they stand after each transfer so far. */
class RunningWallets {

    private final Map<UUID, Account> accounts;
    private final Map<UUID, Wallet> running = new HashMap<>();
    private final List<Transfer> grants = new ArrayList<>();

    RunningWallets(Map<UUID, Account> accounts, Collection<Transfer> posted) {
        this.accounts = accounts;
        accounts.values().forEach(account -> running.put(account.wallet().id(), account.wallet()));
        posted.forEach(this::apply);
    }

    /** What the holds of unlimited plans need to be posted before them. */
    List<Transfer> grants() {
        return grants;
    }

    boolean isUnlimited(HoldRequest request) {
        Account account = accounts.get(request.userId());
        return account != null && account.tier().unlimited();
    }

    /** The hold, if the wallet can bear it too. */
    Optional<Transfer> place(HoldRequest request) {
        return Optional.ofNullable(accounts.get(request.userId()))
                .map(account -> running.get(account.wallet().id()))
                .flatMap(wallet -> place(request, wallet));
    }

    private Optional<Transfer> place(HoldRequest request, Wallet wallet) {
        if (isUnlimited(request) && wallet.debt() == 0) {
            return Optional.of(placeMatched(request, wallet));
        }
        return Optional.of(wallet)
                .filter(able -> able.canHold(request.credits()))
                .map(able -> apply(
                        Postings.hold(able, request.holdId(), request.jobId(), request.run(), request.credits())));
    }

    /** Who pays by the year is granted what each job needs. */
    private Transfer placeMatched(HoldRequest request, Wallet wallet) {
        UUID grantId = Uuids.v5("grant:" + request.holdId());
        Transfer grant = Postings.credit(wallet, Kind.GRANT, grantId, request.credits(), "Included in the plan");
        grants.add(apply(grant));
        return apply(
                Postings.matchedHold(wallet.after(grant), grant, request.holdId(), request.jobId(), request.run()));
    }

    private Transfer apply(Transfer transfer) {
        running.computeIfPresent(transfer.walletId(), (id, wallet) -> wallet.after(transfer));
        return transfer;
    }
}
