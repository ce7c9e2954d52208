package io.filmstudio.credit.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed. The deltas are what it does to its wallet's sums, so that a wallet always is
 * the sum of its transfers. {@link Postings} works them out.
 *
 * @param id the idempotency id: a transfer that exists is not posted again
 * @param pendingId the hold that this transfer resolves
 * @param allowanceId of a hold: the grant from which {@code fromAllowance} of its credits came
 */
public record Transfer(
        UUID id,
        UUID walletId,
        Kind kind,
        long amount,
        @Nullable UUID pendingId,
        @Nullable UUID jobId,
        @Nullable Integer run,
        @Nullable UUID allowanceId,
        long fromAllowance,
        @Nullable String reason,
        long creditsDelta,
        long debitsDelta,
        long pendingDelta,
        long debtDelta,
        long allowanceDelta) {

    public enum Kind {
        TOPUP,
        GRANT,
        HOLD,
        CAPTURE,
        RELEASE,
        REFUND,
        /** Of a hold that nobody wants any more, or (without {@code pendingId}) of an allowance at its period's end. */
        EXPIRY
    }
}
