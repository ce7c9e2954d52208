package io.filmstudio.credit.hold;

import io.filmstudio.common.Uuids;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Transfer;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.ledger.Wallet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The locked wallets of a batch as they stand after each hold that was granted so far. */
class RunningWallets {

    private final Map<UUID, Account> accounts;
    private final Map<UUID, Wallet> running = new HashMap<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final Map<UUID, Transfer> placed = new HashMap<>();

    RunningWallets(Map<UUID, Account> accounts) {
        this.accounts = accounts;
    }

    @Nullable Account account(UUID userId) {
        return accounts.get(userId);
    }

    @Nullable Transfer placed(UUID holdId) {
        return placed.get(holdId);
    }

    List<Transfer> transfers() {
        return transfers;
    }

    /** Whether the wallet, with all that was placed before, could hold this too. */
    boolean place(HoldRequest request) {
        Account account = accounts.get(request.userId());
        if (account == null) {
            return false;
        }
        Wallet wallet = running.getOrDefault(request.userId(), account.wallet());
        if (account.tier().unlimited() && wallet.debt() == 0) {
            placeMatched(request, wallet);
            return true;
        }
        if (!wallet.canHold(request.credits())) {
            return false;
        }
        add(request, wallet, hold(request, wallet));
        return true;
    }

    /** Who pays by the year is granted what each job needs. */
    private void placeMatched(HoldRequest request, Wallet wallet) {
        UUID grantId = Uuids.v5("grant:" + request.holdId());
        Transfer grant = Postings.credit(wallet, Kind.GRANT, grantId, request.credits(), "Included in the plan");
        transfers.add(grant);
        add(
                request,
                wallet.after(grant),
                Postings.matchedHold(wallet, grant, request.holdId(), request.jobId(), request.run()));
    }

    private static Transfer hold(HoldRequest request, Wallet wallet) {
        return Postings.hold(wallet, request.holdId(), request.jobId(), request.run(), request.credits());
    }

    private void add(HoldRequest request, Wallet wallet, Transfer hold) {
        transfers.add(hold);
        placed.put(hold.id(), hold);
        running.put(request.userId(), wallet.after(hold));
    }
}
