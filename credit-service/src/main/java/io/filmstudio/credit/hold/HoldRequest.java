package io.filmstudio.credit.hold;

import io.filmstudio.common.Uuids;
import io.filmstudio.credit.ledger.Transfer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.UUID;

/** Asks for credits to be set aside for one run of a job. */
public record HoldRequest(
        @NotNull UUID userId, @NotNull UUID jobId, @PositiveOrZero int run, @Positive @Max(1_000_000) long credits) {

    UUID holdId() {
        return holdId(jobId, run);
    }

    /** One hold per run of a job: a retry of the job holds anew, a retry of the request does not. */
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
