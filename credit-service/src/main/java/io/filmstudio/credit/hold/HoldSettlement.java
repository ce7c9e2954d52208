package io.filmstudio.credit.hold;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.CreditCaptured;
import io.filmstudio.contract.credit.CreditReleased;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Transfer;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends holds. Capture, release and expiry of one hold race in the database, where one of them wins. */
@Service
class HoldSettlement {

    private final Ledger ledger;
    private final Outbox outbox;

    HoldSettlement(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * Ends the hold unless it has ended, and answers how it did.
     *
     * @param credits how many of the held credits a capture charges, at most all of them; none is a release
     * @return what the hold was resolved by, now or before; empty if there is no such hold
     */
    @Transactional
    Optional<Kind> settle(UUID holdId, Kind kind, long credits) {
        return ledger.find(holdId).filter(HoldSettlement::isHold).map(hold -> {
            if (hold.kind() != Kind.HOLD) {
                return hold.kind();
            }
            return kind == Kind.CAPTURE && credits > 0
                    ? settle(hold, Kind.CAPTURE, Math.min(credits, hold.amount()))
                    : settle(hold, kind == Kind.CAPTURE ? Kind.RELEASE : kind, 0);
        });
    }

    private static boolean isHold(Transfer transfer) {
        boolean voided = transfer.kind() == Kind.RELEASE && transfer.pendingId() == null;
        return voided || transfer.kind() == Kind.HOLD;
    }

    private Kind settle(Transfer hold, Kind kind, long captured) {
        Account account = ledger.lockWallet(hold.walletId());
        UUID id = Uuids.v5(kind.name().toLowerCase(Locale.ROOT) + ":" + hold.jobId() + ":" + hold.run());
        if (ledger.post(Postings.settle(account.wallet(), hold, kind, id, captured))) {
            publish(account, hold, captured);
            return kind;
        }
        return ledger.findResolutions(Set.of(hold.id())).get(hold.id()).kind();
    }

    /** Ends the hold of a job's run; one that was not placed yet never will be. */
    @Transactional
    void settle(EndedRun run, Kind kind, long credits) {
        if (settle(run.holdId(), kind, credits).isEmpty() && !voidHold(run)) {
            settle(run.holdId(), kind, credits);
        }
    }

    private boolean voidHold(EndedRun run) {
        ledger.open(run.userId());
        Account account = ledger.lock(run.userId());
        return ledger.post(Postings.voidHold(account.wallet(), run.holdId(), run.jobId(), run.run()));
    }

    private void publish(Account account, Transfer hold, long captured) {
        UUID userId = account.userId();
        if (userId == null) {
            return;
        }
        if (captured > 0) {
            outbox.publish(new CreditCaptured(hold.id(), userId, hold.jobId(), hold.run(), captured));
        }
        if (captured < hold.amount()) {
            outbox.publish(new CreditReleased(hold.id(), userId, hold.jobId(), hold.run(), hold.amount() - captured));
        }
    }

    /** One run of a job that is over. */
    record EndedRun(UUID userId, UUID jobId, int run) {

        UUID holdId() {
            return HoldRequest.holdId(jobId, run);
        }
    }
}
