package io.filmstudio.benchmarks.ledger;

import io.filmstudio.credit.hold.HoldAnswer;
import io.filmstudio.credit.hold.HoldRequest;
import io.filmstudio.credit.hold.HoldService;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Callers that each ask for a hold of one credit, wait for the answer, and ask again. */
final class HoldLoad {

    static final int MANY = 1_000;

    private static final long CREDITS = 100_000_000;
    private static final Duration DRAIN = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final HoldService holds;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final int callers;
    private final List<UUID> users;

    HoldLoad(ApplicationContext service, int callers) {
        this.holds = service.getBean(HoldService.class);
        this.ledger = service.getBean(Ledger.class);
        this.transaction = service.getBean(TransactionTemplate.class);
        this.jdbc = service.getBean(JdbcClient.class);
        this.callers = callers;
        this.users = Stream.generate(this::user).limit(MANY).toList();
    }

    private UUID user() {
        UUID userId = UUID.randomUUID();
        transaction.executeWithoutResult(status -> ledger.post(
                Postings.credit(ledger.open(userId).wallet(), Kind.GRANT, UUID.randomUUID(), CREDITS, "Benchmark")));
        return userId;
    }

    /** How many holds were committed in a second, spread over so many wallets. */
    double perSecond(int wallets, Duration length) {
        long start = System.nanoTime();
        Callable<Long> caller = () -> placeUntil(start + length.toNanos(), wallets);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long placed = 0;
            for (Future<Long> count : executor.invokeAll(Collections.nCopies(callers, caller))) {
                placed += count.get();
            }
            return placed * 1e9 / (System.nanoTime() - start);
        } catch (InterruptedException | ExecutionException ex) {
            throw new IllegalStateException("the load broke off", ex);
        }
    }

    private long placeUntil(long end, int wallets) {
        long placed = 0;
        for (; System.nanoTime() < end; placed++) {
            place(users.get(ThreadLocalRandom.current().nextInt(wallets)));
        }
        return placed;
    }

    private void place(UUID userId) {
        HoldAnswer answer = holds.place(new HoldRequest(userId, UUID.randomUUID(), 0, 1));
        if (answer.status() != HoldAnswer.Status.OPEN) {
            throw new IllegalStateException("not placed: " + answer);
        }
    }

    /** Waits until the events of what was placed have left, so that whoever is measured next has the machine alone. */
    void drain() {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (jdbc.sql("select exists (select from outbox)")
                .query(Boolean.class)
                .single()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("events are still waiting after " + DRAIN);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    long violations() {
        return jdbc.sql("select count(*) from violated_invariant")
                .query(Long.class)
                .single();
    }
}
