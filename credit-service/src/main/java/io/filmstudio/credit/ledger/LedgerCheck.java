package io.filmstudio.credit.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Watches whether the books are right. Adding them up reads the whole ledger, so that one replica does it for all. */
@Component
class LedgerCheck {

    private static final int TIMEOUT_SECONDS = 15 * 60;

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;
    private final LedgerProperties properties;
    private final AtomicLong violations = new AtomicLong();

    LedgerCheck(MeterRegistry meters, JdbcClient jdbc, JdbcTemplate connections, LedgerProperties properties) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.properties = properties;
        Gauge.builder("studio.ledger.violated.invariants", violations, AtomicLong::get)
                .description("Contradictions in the books when they were last added up; anything but 0 is an alarm")
                .register(meters);
    }

    /** Adds the books up when that is due, and tells what came of it last. A check that takes too long is begun anew. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional(timeout = TIMEOUT_SECONDS)
    void check() {
        connections.execute(LedgerCheck::waitLonger);
        jdbc.sql(
                        """
                update ledger_check
                set checked_at = now(), violations = (select count(*) from violated_invariant)
                where id in (
                    select id from ledger_check where checked_at <= now() - make_interval(secs => :interval)
                    for update skip locked
                )
                """)
                .param("interval", properties.checkInterval().toSeconds())
                .update();
        violations.set(jdbc.sql("select violations from ledger_check")
                .query(Long.class)
                .single());
    }

    /** A check answers nothing until its end, which other statements would be given up for. The pool undoes this. */
    private static @Nullable Void waitLonger(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (TIMEOUT_SECONDS + 60) * 1_000);
        return null;
    }
}
