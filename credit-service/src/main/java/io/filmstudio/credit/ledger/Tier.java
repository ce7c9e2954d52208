package io.filmstudio.credit.ledger;

import java.util.Locale;

/** What a user pays for. */
public enum Tier {
    FREE,
    PRO,
    ENTERPRISE;

    /** Whether jobs cost nothing. */
    public boolean unlimited() {
        return this == ENTERPRISE;
    }

    /** The name that the other services and clients know. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
