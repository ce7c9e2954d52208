package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@CreditTest
class HoldServiceTests {

    @Autowired
    HoldService holds;

    @Autowired
    HoldSettlement settlement;

    @Autowired
    HoldBatch batch;

    @Autowired
    Books books;

    @Test
    void placingAgainAnswersTheStateOfTheHold() {
        HoldRequest request = request(books.userWith(3), 3);

        assertThat(holds.place(request)).isEqualTo(new HoldAnswer(Status.OPEN, Tier.FREE));
        assertThat(holds.place(request).status()).isEqualTo(Status.OPEN);
        settlement.settle(request.holdId(), Kind.RELEASE, 0);
        assertThat(holds.place(request).status()).isEqualTo(Status.RESOLVED);
        assertThat(books.wallet(request.userId()).spendable()).isEqualTo(3);
    }

    @Test
    void anInsufficientHoldLeavesNoTraceAndMaySucceedLater() {
        UUID userId = books.userWith(1);
        HoldRequest large = request(userId, 2);
        HoldRequest small = request(userId, 1);
        holds.place(small);

        assertThat(holds.place(large).status()).isEqualTo(Status.INSUFFICIENT);
        books.grant(userId, 5);
        assertThat(holds.place(large).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void anIdThatStandsForAnotherAmountOrUserIsRefused() {
        HoldRequest request = request(books.userWith(3), 1);
        holds.place(request);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> holds.place(new HoldRequest(request.userId(), request.jobId(), 0, 2)))
                .satisfies(ex -> assertThat(ex.slug()).isEqualTo("hold-differs"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> holds.place(new HoldRequest(books.userWith(3), request.jobId(), 0, 1)))
                .satisfies(ex -> assertThat(ex.slug()).isEqualTo("hold-differs"));
    }

    @Test
    void aRetryOfTheJobHoldsAnew() {
        HoldRequest first = request(books.userWith(3), 1);
        holds.place(first);
        settlement.settle(first.holdId(), Kind.RELEASE, 0);

        assertThat(holds.place(new HoldRequest(first.userId(), first.jobId(), 1, 1))
                        .status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void unlimitedPlansHoldWhateverTheBalanceAndPayNothing() {
        UUID userId = books.userOn(Tier.ENTERPRISE);
        HoldRequest captured = request(userId, 100);
        HoldRequest released = request(userId, 50);

        assertThat(holds.place(captured)).isEqualTo(new HoldAnswer(Status.OPEN, Tier.ENTERPRISE));
        assertThat(holds.place(captured).status()).isEqualTo(Status.OPEN);
        holds.place(released);
        settlement.settle(captured.holdId(), Kind.CAPTURE, 60);
        settlement.settle(released.holdId(), Kind.RELEASE, 0);

        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
        assertThat(books.wallet(userId).debitsPending()).isZero();
    }

    @Test
    void nothingIsHeldWhileDebtStands() {
        UUID free = books.userWith(3);
        UUID enterprise = books.userOn(Tier.ENTERPRISE);
        Stream.of(free, enterprise).forEach(userId -> books.refund(userId, 5));

        assertThat(holds.place(request(free, 1)).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(holds.place(request(enterprise, 1)).status()).isEqualTo(Status.INSUFFICIENT);
        books.grant(free, 2);
        assertThat(holds.place(request(free, 1)).status()).isEqualTo(Status.INSUFFICIENT);
        books.grant(free, 1);
        assertThat(holds.place(request(free, 1)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aBatchServesItsRequestsOneAfterTheOther() {
        UUID poor = books.userWith(2);
        UUID rich = books.userWith(100);
        HoldRequest twice = request(rich, 5);

        List<HoldAnswer> answers = batch.place(List.of(
                request(poor, 3),
                request(poor, 1),
                twice,
                request(poor, 1),
                request(poor, 1),
                twice,
                request(rich, 95)));

        assertThat(answers)
                .extracting(HoldAnswer::status)
                .containsExactly(
                        Status.INSUFFICIENT,
                        Status.OPEN,
                        Status.OPEN,
                        Status.OPEN,
                        Status.INSUFFICIENT,
                        Status.OPEN,
                        Status.OPEN);
        assertThat(books.wallet(rich).spendable()).isZero();
    }

    @Test
    void replaysInsideABatchDoNotUseUpTheBalance() {
        UUID userId = books.userWith(2);
        HoldRequest placed = request(userId, 1);
        holds.place(placed);

        assertThat(batch.place(List.of(placed, request(userId, 1), request(userId, 1))))
                .extracting(HoldAnswer::status)
                .containsExactly(Status.OPEN, Status.OPEN, Status.INSUFFICIENT);
    }

    @Test
    void aBatchServesEveryKindOfWalletAtOnce() {
        UUID limited = books.userWith(5);
        UUID unlimited = books.userOn(Tier.ENTERPRISE);
        HoldRequest ended = request(unlimited, 7);
        HoldRequest open = request(limited, 3);
        Stream.of(ended, open).forEach(holds::place);
        settlement.settle(ended.holdId(), Kind.CAPTURE, 7);
        HoldRequest voided = request(unlimited, 2);
        settlement.settle(new HoldSettlement.EndedRun(unlimited, voided.jobId(), 0), Kind.RELEASE, 0);
        HoldRequest other = new HoldRequest(limited, ended.jobId(), 0, 7);

        assertThat(batch.place(List.of(
                        ended, open, voided, other, request(unlimited, 50), request(limited, 2), request(limited, 1))))
                .extracting(HoldAnswer::status)
                .containsExactly(
                        Status.RESOLVED,
                        Status.OPEN,
                        Status.RESOLVED,
                        Status.DIFFERENT,
                        Status.OPEN,
                        Status.OPEN,
                        Status.INSUFFICIENT);
        assertThat(books.wallet(unlimited).spendable()).isEqualTo(3);
        assertThat(books.wallet(unlimited).debitsPending()).isEqualTo(50);
        assertThat(books.wallet(limited).debitsPending()).isEqualTo(5);
    }

    @Test
    void aPoisonedRequestFailsAlone() {
        UUID userId = books.userWith(100);
        HoldRequest poisoned = request(userId, 0);
        HoldLane lane = new HoldLane(batch, 256, 256);

        List<CompletableFuture<HoldAnswer>> answers = IntStream.range(0, 41)
                .mapToObj(i -> lane.place(i == 17 ? poisoned : request(userId, 1)))
                .toList();

        assertThat(IntStream.range(0, 41)
                        .filter(i -> i != 17)
                        .mapToObj(i -> answers.get(i).join().status()))
                .containsOnly(Status.OPEN);
        assertThatThrownBy(answers.get(17)::join).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(books.wallet(userId).debitsPending()).isEqualTo(40);
    }

    private static HoldRequest request(UUID userId, long credits) {
        return new HoldRequest(userId, UUID.randomUUID(), 0, credits);
    }
}
