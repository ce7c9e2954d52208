package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.credit.CreditCaptured;
import io.filmstudio.contract.credit.CreditReleased;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobOutput;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CreditTest
class JobEventListenerTests {

    @Autowired
    HoldService holds;

    @Autowired
    Books books;

    @Autowired
    Events events;

    @Test
    void aCompletedJobIsChargedOnceHoweverOftenItIsToldOf() {
        HoldRequest hold = held(10, 4);
        String captured = events.tap(CreditCaptured.ROUTING_KEY);
        String released = events.tap(CreditReleased.ROUTING_KEY);
        UUID messageId = UUID.randomUUID();

        events.send(completed(hold, 3), messageId);
        events.send(completed(hold, 3), messageId);
        events.send(completed(hold, 3));
        handled(hold);

        assertThat(books.wallet(hold.userId()).spendable()).isEqualTo(7);
        assertThat(books.count(hold.userId(), Kind.CAPTURE)).isEqualTo(1);
        assertThat(events.next(captured, CreditCaptured.class))
                .isEqualTo(new CreditCaptured(hold.holdId(), hold.userId(), hold.jobId(), 0, 3));
        assertThat(events.next(released, CreditReleased.class))
                .isEqualTo(new CreditReleased(hold.holdId(), hold.userId(), hold.jobId(), 0, 1));
    }

    @Test
    void aJobThatCostsMoreThanItHeldIsChargedWhatItHeld() {
        HoldRequest hold = held(10, 2);

        events.send(completed(hold, 5));
        handled(hold);

        assertThat(books.wallet(hold.userId()).spendable()).isEqualTo(8);
    }

    @Test
    void failedAndCancelledJobsCostNothing() {
        HoldRequest failed = held(5, 5);
        HoldRequest cancelled = held(5, 5);

        events.send(failed(failed));
        events.send(cancelled(cancelled));
        handled(failed);
        handled(cancelled);

        assertThat(books.wallet(failed.userId()).spendable()).isEqualTo(5);
        assertThat(books.wallet(cancelled.userId()).spendable()).isEqualTo(5);
    }

    @Test
    void newsOfAnEarlierRunLeavesTheHoldOfALaterOneAlone() {
        HoldRequest first = held(5, 1);
        HoldRequest second = new HoldRequest(first.userId(), first.jobId(), 1, 2);
        holds.place(second);

        events.send(failed(first));
        handled(first);
        events.send(completed(first, 1));
        UUID other = books.userWith(0);
        events.send(failed(new HoldRequest(other, UUID.randomUUID(), 0, 1)));
        await().until(() -> books.count(other, Kind.RELEASE) == 1);

        assertThat(holds.place(second).status()).isEqualTo(Status.OPEN);
        assertThat(books.wallet(first.userId()).debitsPending()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyOrderOfTheEndsOfTwoRunsWithDuplicatesChargesTheSame(long seed) {
        HoldRequest first = held(9, 1);
        HoldRequest second = new HoldRequest(first.userId(), first.jobId(), 1, 2);
        HoldRequest third = new HoldRequest(first.userId(), first.jobId(), 2, 4);
        holds.place(second);
        holds.place(third);
        Map<UUID, IntegrationEvent> ends = Map.of(
                UUID.randomUUID(), failed(first),
                UUID.randomUUID(), cancelled(second),
                UUID.randomUUID(), completed(third, 3),
                UUID.randomUUID(), completed(third, 3));
        List<UUID> deliveries = new ArrayList<>(ends.keySet());
        deliveries.addAll(ends.keySet());
        Collections.shuffle(deliveries, new Random(seed));

        deliveries.forEach(messageId -> events.send(ends.get(messageId), messageId));
        List.of(first, second, third).forEach(this::handled);

        assertThat(books.wallet(first.userId()).spendable()).isEqualTo(6);
        assertThat(books.wallet(first.userId()).debitsPending()).isZero();
        assertThat(books.count(first.userId(), Kind.CAPTURE)).isOne();
        assertThat(books.count(first.userId(), Kind.RELEASE)).isEqualTo(2);
    }

    @Test
    void theEndOfAJobMayBeHeardOfBeforeAnythingElse() {
        HoldRequest late = new HoldRequest(UUID.randomUUID(), UUID.randomUUID(), 0, 1);

        events.send(cancelled(late));
        await().until(() -> books.count(late.userId(), Kind.RELEASE) == 1);

        assertThat(holds.place(late).status()).isEqualTo(Status.RESOLVED);
        assertThat(books.wallet(late.userId()).spendable()).isEqualTo(3);
    }

    private HoldRequest held(long balance, long credits) {
        HoldRequest request = new HoldRequest(books.userWith(balance), UUID.randomUUID(), 0, credits);
        assertThat(holds.place(request).status()).isEqualTo(Status.OPEN);
        return request;
    }

    private void handled(HoldRequest hold) {
        await().until(() -> holds.place(hold).status() == Status.RESOLVED);
    }

    private static IntegrationEvent completed(HoldRequest hold, long credits) {
        JobOutput output = new JobOutput("film.mp4", null, null, null, 60, 1280, 720);
        return new JobCompleted(
                hold.jobId(), hold.run(), hold.userId(), UUID.randomUUID(), "film", credits, output, Instant.now(), 9);
    }

    private static IntegrationEvent failed(HoldRequest hold) {
        return new JobFailed(
                hold.jobId(),
                hold.run(),
                hold.userId(),
                UUID.randomUUID(),
                "film",
                "engine-failed",
                "It broke.",
                Instant.now(),
                9);
    }

    private static IntegrationEvent cancelled(HoldRequest hold) {
        return new JobCancelled(hold.jobId(), hold.run(), hold.userId(), UUID.randomUUID(), "film", Instant.now(), 9);
    }
}
