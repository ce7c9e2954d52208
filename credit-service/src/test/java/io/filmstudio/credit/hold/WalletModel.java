package io.filmstudio.credit.hold;

import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.ledger.Wallet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A wallet in the fewest words, to hold the ledger against. */
class WalletModel {

    /** Of no period: what an unlimited plan was granted for a hold. */
    private static final int NONE = -1;

    private final Map<UUID, Held> open = new HashMap<>();
    private final Map<UUID, Kind> resolved = new HashMap<>();
    private boolean unlimited;
    private int period;
    private long allowance;
    private long spendable = 3;
    private long debt;

    Status place(HoldRequest request) {
        UUID id = request.holdId();
        if (open.containsKey(id)) {
            return Status.OPEN;
        }
        if (resolved.containsKey(id)) {
            return Status.RESOLVED;
        }
        if (debt > 0 || !unlimited && spendable < request.credits()) {
            return Status.INSUFFICIENT;
        }
        open.put(id, unlimited ? new Held(request.credits(), request.credits(), NONE) : take(request.credits()));
        return Status.OPEN;
    }

    private Held take(long credits) {
        long expiring = Math.min(allowance, credits);
        allowance -= expiring;
        spendable -= credits;
        return new Held(credits, expiring, period);
    }

    Optional<Kind> settle(UUID holdId, Kind kind, long credits) {
        Held held = open.remove(holdId);
        if (held != null) {
            long charged = kind == Kind.CAPTURE ? Math.min(credits, held.credits()) : 0;
            long expiring = Math.max(0, held.expiring() - charged);
            long renewed = held.period() == period ? expiring : 0;
            long given = give(held.credits() - charged - expiring + renewed);
            allowance += Math.min(renewed, given);
            resolved.put(holdId, kind == Kind.CAPTURE && charged == 0 ? Kind.RELEASE : kind);
        }
        return Optional.ofNullable(resolved.get(holdId));
    }

    /** Answers what the debt left of it. */
    long give(long credits) {
        long paid = Math.min(credits, debt);
        debt -= paid;
        spendable += credits - paid;
        return credits - paid;
    }

    void renew(long credits) {
        spendable -= allowance;
        period++;
        allowance = give(credits);
    }

    void setUnlimited(boolean unlimited) {
        this.unlimited = unlimited;
    }

    void takeBack(long credits) {
        long taken = Math.min(credits, spendable);
        spendable -= taken;
        debt += credits - taken;
        allowance = Math.min(allowance, spendable);
    }

    boolean describes(Wallet wallet) {
        long held = open.values().stream().mapToLong(Held::credits).sum();
        return wallet.spendable() == spendable
                && wallet.allowance() == allowance
                && wallet.debt() == debt
                && wallet.debitsPending() == held;
    }

    /** So many of the credits expire with their period. */
    private record Held(long credits, long expiring, int period) {}
}
