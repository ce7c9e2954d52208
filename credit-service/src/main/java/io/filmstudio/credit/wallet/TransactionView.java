package io.filmstudio.credit.wallet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.credit.ledger.Entry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param credits how many credits it is about, always positive
 * @param amount what it did to the balance; the amounts of all lines add up to it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TransactionView(
        UUID id, String type, long credits, long amount, @Nullable UUID jobId, String description, Instant createdAt) {

    static TransactionView of(Entry entry) {
        return new TransactionView(
                entry.id(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.amount(),
                entry.change(),
                entry.jobId(),
                Descriptions.of(entry),
                entry.createdAt());
    }
}
