package io.filmstudio.aijob.credit;

import io.filmstudio.aijob.job.Tier;

/** How a hold stands. Only an open one starts work. */
public sealed interface HoldAnswer {

    record Open(Tier tier) implements HoldAnswer {}

    record Insufficient() implements HoldAnswer {}

    /** The hold of this run has been captured or given back already. */
    record Resolved() implements HoldAnswer {}

    /** No answer, or none to rely on: ask again. */
    record Unknown() implements HoldAnswer {}
}
