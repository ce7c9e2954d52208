package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random operations from many threads. Those on wallets of their own must be answered as a model answers them. */
@CreditTest
class LedgerModelTests {

    private static final int THREADS = 8;
    private static final int OPERATIONS = 60;

    @Autowired
    HoldService holds;

    @Autowired
    HoldSettlement settlement;

    @Autowired
    Books books;

    @Test
    void everyAnswerIsTheModels() {
        long seed = System.nanoTime();
        Racers.race(THREADS, thread -> {
            Random random = new Random(seed + thread);
            UUID userId = books.userWith(3);
            WalletModel model = new WalletModel();
            List<HoldRequest> asked = new ArrayList<>();
            for (int i = 0; i < OPERATIONS; i++) {
                operate(random, userId, model, asked);
                assertThat(model.describes(books.wallet(userId)))
                        .as("seed %d, thread %d, operation %d", seed, thread, i)
                        .isTrue();
            }
            return userId;
        });
    }

    private void operate(Random random, UUID userId, WalletModel model, List<HoldRequest> asked) {
        switch (random.nextInt(12)) {
            case 0 -> {
                long credits = random.nextLong(1, 8);
                books.grant(userId, credits);
                model.give(credits);
            }
            case 1 -> {
                long credits = random.nextLong(1, 6);
                books.refund(userId, credits);
                model.takeBack(credits);
            }
            case 2 -> {
                long credits = random.nextLong(1, 6);
                books.renew(userId, credits);
                model.renew(credits);
            }
            case 3 -> {
                boolean unlimited = random.nextInt(4) == 0;
                books.changeTier(userId, unlimited ? Tier.ENTERPRISE : Tier.PRO);
                model.setUnlimited(unlimited);
            }
            case 4, 5, 6, 7 -> {
                HoldRequest request =
                        asked.isEmpty() || random.nextInt(4) > 0 ? request(random, userId) : any(random, asked);
                asked.add(request);
                assertThat(holds.place(request).status()).isEqualTo(model.place(request));
            }
            default -> settle(random, model, asked.isEmpty() ? request(random, userId) : any(random, asked));
        }
    }

    private void settle(Random random, WalletModel model, HoldRequest request) {
        Kind kind = List.of(Kind.CAPTURE, Kind.RELEASE, Kind.EXPIRY).get(random.nextInt(3));
        long credits = random.nextLong(0, 5);
        assertThat(settlement.settle(request.holdId(), kind, credits))
                .isEqualTo(model.settle(request.holdId(), kind, credits));
    }

    @Test
    void oneWalletSharedByAllEndsWithWhatTheAnswersAddUpTo() {
        UUID userId = books.userWith(40);
        long seed = System.nanoTime();

        List<Long> charged = Racers.race(THREADS, thread -> chargeAtRandom(new Random(seed + thread), userId));

        assertThat(books.wallet(userId).debitsPending()).isZero();
        assertThat(books.wallet(userId).spendable())
                .as("seed %d", seed)
                .isEqualTo(40 - charged.stream().mapToLong(Long::longValue).sum());
    }

    /** Holds, then captures, releases, or both; answers how much was charged. */
    private long chargeAtRandom(Random random, UUID userId) {
        return Stream.generate(() -> request(random, userId))
                .limit(OPERATIONS / 3)
                .filter(request -> holds.place(request).status() == Status.OPEN)
                .mapToLong(request -> {
                    Kind kind = random.nextInt(5) == 0 ? Kind.CAPTURE : Kind.RELEASE;
                    settlement.settle(request.holdId(), kind, 1);
                    return kind == Kind.CAPTURE ? 1 : 0;
                })
                .sum();
    }

    private static HoldRequest request(Random random, UUID userId) {
        return new HoldRequest(userId, UUID.randomUUID(), random.nextInt(3), random.nextLong(1, 5));
    }

    private static HoldRequest any(Random random, List<HoldRequest> asked) {
        return asked.get(random.nextInt(asked.size()));
    }
}
