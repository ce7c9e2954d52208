package io.filmstudio.credit.hold;

import io.filmstudio.common.Uuids;
import io.filmstudio.credit.ledger.Transfer;
import java.util.Objects;
import java.util.UUID;

/**
 * Asks for credits to be set aside for one run of a job.
 *
 * @param holdId one for each run of a job: a retry of the job holds anew, a retry of the request does not
 */
public record HoldRequest(UUID holdId, UUID userId, UUID jobId, int run, long credits) {

    public HoldRequest(UUID userId, UUID jobId, int run, long credits) {
        this(holdId(jobId, run), userId, jobId, run, credits);
    }

    static UUID holdId(UUID jobId, int run) {
        return Uuids.v5("hold:" + jobId + ":" + run);
    }

    /** Whether this asks for what is already in the ledger. A hold that was voided has no amount to compare. */
    boolean asksFor(Transfer hold, UUID walletId) {
        return hold.walletId().equals(walletId)
                && Objects.equals(hold.jobId(), jobId)
                && (hold.kind() == Transfer.Kind.RELEASE || hold.amount() == credits);
    }
}
