package io.filmstudio.credit.checkout;

import java.util.UUID;

/** A purchase of credits; {@code takenBack} of them are gone again, since the money went back. */
record Checkout(UUID id, UUID userId, long credits, long amountCents, long takenBack) {

    /** How many credits should be gone when so much of the money is. */
    long toTakeBack(long lostCents) {
        return Math.ceilDiv(credits * Math.min(lostCents, amountCents), amountCents);
    }
}
