package io.filmstudio.credit.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.credit.ledger.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a user can spend.
 *
 * @param balance null when credits are unlimited
 * @param resetDate when the monthly credits are renewed; null without a subscription
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BalanceView(
        @Nullable Long balance,
        long held,
        long debt,
        boolean unlimited,
        String tier,
        @Nullable Instant resetDate,
        List<HistoryView> history) {

    /** The amount is what the transfer did to the balance: a hold takes, a release gives back, a capture moves nothing. */
    record HistoryView(String type, long amount, String description, Instant createdAt) {

        static HistoryView of(Entry entry) {
            return new HistoryView(
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    entry.change(),
                    Descriptions.of(entry),
                    entry.createdAt());
        }
    }
}
