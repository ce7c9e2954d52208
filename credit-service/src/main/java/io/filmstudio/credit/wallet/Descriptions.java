package io.filmstudio.credit.wallet;

import io.filmstudio.credit.ledger.Entry;

/** Says in words what a transfer was. */
final class Descriptions {

    private Descriptions() {}

    static String of(Entry entry) {
        String reason = entry.reason();
        if (reason != null) {
            return reason;
        }
        String credits = entry.amount() == 1 ? "1 credit" : entry.amount() + " credits";
        return switch (entry.kind()) {
            case TOPUP -> "Bought " + credits;
            case GRANT -> "Received " + credits;
            case HOLD -> "Set aside " + credits + " for a job";
            case CAPTURE -> "Spent " + credits + " on a finished job";
            case RELEASE -> "Gave back " + credits + " of a job that did not finish";
            case REFUND -> "Took back " + credits + " after a refund";
            case EXPIRY -> "Gave back " + credits + " of a job that never ran";
        };
    }
}
