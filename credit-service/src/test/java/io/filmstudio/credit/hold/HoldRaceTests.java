package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.ledger.Wallet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CreditTest
class HoldRaceTests {

    @Autowired
    HoldService holds;

    @Autowired
    HoldSettlement settlement;

    @Autowired
    Books books;

    @RepeatedTest(10)
    void captureReleaseAndExpiryOfOneHoldHaveOneWinner() {
        UUID userId = books.userWith(5);
        HoldRequest request = new HoldRequest(userId, UUID.randomUUID(), 0, 4);
        holds.place(request);

        List<Optional<Kind>> answers = Racers.race(12, i -> switch (i % 3) {
            case 0 -> settlement.settle(request.holdId(), Kind.CAPTURE, 3);
            case 1 -> settlement.settle(request.holdId(), Kind.RELEASE, 0);
            default -> settlement.settle(request.holdId(), Kind.EXPIRY, 0);
        });

        assertThat(Set.copyOf(answers)).hasSize(1);
        Wallet wallet = books.wallet(userId);
        assertThat(wallet.debitsPending()).isZero();
        assertThat(wallet.spendable()).isEqualTo(answers.getFirst().orElseThrow() == Kind.CAPTURE ? 2 : 5);
    }

    @RepeatedTest(3)
    void fiftyConcurrentHoldsOnABalanceForOneLetOneThrough() {
        UUID userId = books.userWith(1);

        List<Status> answers = Racers.race(50, i -> holds.place(new HoldRequest(userId, UUID.randomUUID(), 0, 1))
                .status());

        assertThat(answers).containsOnlyOnce(Status.OPEN);
        assertThat(answers).filteredOn(Status.INSUFFICIENT::equals).hasSize(49);
        assertThat(books.wallet(userId).spendable()).isZero();
    }

    @Test
    void fiftyConcurrentRequestsForTheSameHoldPlaceIt() {
        UUID userId = books.userWith(3);
        HoldRequest request = new HoldRequest(userId, UUID.randomUUID(), 0, 1);

        List<Status> answers = Racers.race(50, i -> holds.place(request).status());

        assertThat(answers).containsOnly(Status.OPEN);
        assertThat(books.wallet(userId).debitsPending()).isEqualTo(1);
    }

    @Test
    void concurrentFirstTouchesOpenOneWalletAndWelcomeOnce() {
        UUID userId = UUID.randomUUID();

        Racers.race(
                20,
                i -> i % 2 == 0
                        ? holds.place(new HoldRequest(userId, UUID.randomUUID(), 0, 5))
                                .status()
                        : books.wallet(userId).spendable());

        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
        assertThat(books.count(userId, Kind.GRANT)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void anEndThatRacesWithThePlacingNeverLeavesAnOpenHold() {
        UUID userId = books.userWith(3);
        HoldRequest request = new HoldRequest(userId, UUID.randomUUID(), 0, 1);

        Racers.race(8, i -> {
            if (i % 2 == 0) {
                holds.place(request);
            } else {
                settlement.settle(new HoldSettlement.EndedRun(userId, request.jobId(), 0), Kind.RELEASE, 0);
            }
            return i;
        });

        assertThat(holds.place(request).status()).isEqualTo(Status.RESOLVED);
        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
    }
}
