package io.filmstudio.credit.hold;

import io.filmstudio.credit.ledger.Tier;

/** What became of a request for a hold. Only an open one allows its job to start. */
public record HoldAnswer(Status status, Tier tier) {

    /** Nothing was looked at, since the user has no wallet yet. */
    static final HoldAnswer UNOPENED = new HoldAnswer(Status.UNOPENED, Tier.FREE);

    public enum Status {
        OPEN,
        /** It was captured, released or expired, or its job had ended before it was placed. */
        RESOLVED,
        INSUFFICIENT,
        /** The id stands for another user, job or amount. */
        DIFFERENT,
        UNOPENED
    }
}
