package io.filmstudio.credit.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a wallet's transfers.
 *
 * @param debt credits that were taken back after they had been spent; nothing can be held while it stands
 * @param allowance the part of {@link #spendable()} that expires with its period; it is spent first
 * @param allowanceId the grant that the allowance came from
 */
public record Wallet(
        UUID id,
        long creditsPosted,
        long debitsPosted,
        long debitsPending,
        long debt,
        long allowance,
        @Nullable UUID allowanceId,
        long version) {

    public long spendable() {
        return creditsPosted - debitsPosted - debitsPending;
    }

    public boolean canHold(long credits) {
        return debt == 0 && credits <= spendable();
    }

    /** The wallet as it will be once the transfer is posted. */
    public Wallet after(Transfer transfer) {
        return new Wallet(
                id,
                creditsPosted + transfer.creditsDelta(),
                debitsPosted + transfer.debitsDelta(),
                debitsPending + transfer.pendingDelta(),
                debt + transfer.debtDelta(),
                allowance + transfer.allowanceDelta(),
                allowanceId,
                version);
    }
}
