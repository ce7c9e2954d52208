package io.filmstudio.credit.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Credits moved, by kind of transfer. */
@Component
class LedgerMetrics {

    private final MeterRegistry meters;

    LedgerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts once the transaction has committed. */
    void moved(Transfer.Kind kind, long credits) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter(kind).increment(credits);
            }
        });
    }

    private Counter counter(Transfer.Kind kind) {
        return Counter.builder("studio.credits.moved")
                .description("Credits that transfers were about")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
