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

    private final Map<UUID, Long> open = new HashMap<>();
    private final Map<UUID, Kind> resolved = new HashMap<>();
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
        if (debt > 0 || spendable < request.credits()) {
            return Status.INSUFFICIENT;
        }
        spendable -= request.credits();
        open.put(id, request.credits());
        return Status.OPEN;
    }

    Optional<Kind> settle(UUID holdId, Kind kind, long credits) {
        Long held = open.remove(holdId);
        if (held != null) {
            long charged = kind == Kind.CAPTURE ? Math.min(credits, held) : 0;
            give(held - charged);
            resolved.put(holdId, kind == Kind.CAPTURE && charged == 0 ? Kind.RELEASE : kind);
        }
        return Optional.ofNullable(resolved.get(holdId));
    }

    void give(long credits) {
        long paid = Math.min(credits, debt);
        debt -= paid;
        spendable += credits - paid;
    }

    void takeBack(long credits) {
        long taken = Math.min(credits, spendable);
        spendable -= taken;
        debt += credits - taken;
    }

    boolean describes(Wallet wallet) {
        long held = open.values().stream().mapToLong(Long::longValue).sum();
        return wallet.spendable() == spendable && wallet.debt() == debt && wallet.debitsPending() == held;
    }
}
