package io.filmstudio.credit.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Credits moved, by kind of transfer, and whether the books are right. */
@Component
class LedgerMetrics {

    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final AtomicLong violations = new AtomicLong();

    LedgerMetrics(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        this.jdbc = jdbc;
        Gauge.builder("studio.ledger.violated.invariants", violations, AtomicLong::get)
                .description("Contradictions in the books when they were last added up; anything but 0 is an alarm")
                .register(meters);
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

    /** Adds everything up, which reads the whole ledger. */
    @Scheduled(fixedDelayString = "${credit.ledger.check-interval:1h}", initialDelayString = "PT1M")
    void check() {
        violations.set(jdbc.sql("select count(*) from violated_invariant")
                .query(Long.class)
                .single());
    }
}
