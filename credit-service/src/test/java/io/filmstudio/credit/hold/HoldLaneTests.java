package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Tier;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a lane does with those who wait, while the ledger is slow or fails as it cannot be made to. */
@Timeout(30)
class HoldLaneTests {

    private static final int LARGE = 100;

    private final Ledger ledger = new Ledger();
    private final HoldLane lane = new HoldLane(ledger, LARGE, LARGE);

    @Test
    void anErrorFailsItsBatchAndTheLaneGoesOn() {
        ledger.opens.countDown();
        ledger.error = new OutOfMemoryError("of a test");

        CompletableFuture<HoldAnswer> failed = lane.place(request());
        assertThat(failed)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCause(ledger.error);
        ledger.error = null;

        assertThat(lane.place(request()).join().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whoWaitsNoLongerIsNotServed() throws InterruptedException {
        HoldRequest gone = request();
        HoldRequest patient = request();
        lane.place(request());
        ledger.awaitBatch();

        lane.place(gone).cancel(false);
        CompletableFuture<HoldAnswer> answer = lane.place(patient);
        ledger.opens.countDown();

        assertThat(answer.join().status()).isEqualTo(Status.OPEN);
        assertThat(ledger.placed).contains(patient).doesNotContain(gone);
    }

    @Test
    void aFullLaneTakesNobody() throws InterruptedException {
        HoldLane narrow = new HoldLane(ledger, LARGE, 1);
        narrow.place(request());
        ledger.awaitBatch();
        narrow.place(request());

        assertThat(narrow.place(request()))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RejectedExecutionException.class);
        ledger.opens.countDown();
    }

    @Test
    void callersThatWaitInVainHearSoAndAreForgotten() {
        HoldLanes lanes =
                new HoldLanes(ledger, new HoldProperties(1, LARGE, 1, Duration.ofMillis(1), Duration.ofMinutes(1)));
        HoldRequest late = request();
        while (ledger.begun.getCount() > 0) {
            refuse(lanes, request());
        }
        refuse(lanes, late);
        refuse(lanes, request());

        ledger.opens.countDown();
        await().ignoreExceptions().until(() -> lanes.place(request()).status() == Status.OPEN);
        assertThat(ledger.placed).doesNotContain(late);
    }

    private static void refuse(HoldLanes lanes, HoldRequest request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lanes.place(request))
                .satisfies(ex -> assertThat(ex.slug()).isEqualTo("ledger-unavailable"));
    }

    private static HoldRequest request() {
        return new HoldRequest(UUID.randomUUID(), UUID.randomUUID(), 0, 1);
    }

    /** Takes its time until it opens. */
    private static final class Ledger extends HoldBatch {

        final CountDownLatch opens = new CountDownLatch(1);
        final List<HoldRequest> placed = new CopyOnWriteArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        volatile Error error;

        Ledger() {
            super(null, null);
        }

        void awaitBatch() throws InterruptedException {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        List<HoldAnswer> place(List<HoldRequest> requests) {
            begun.countDown();
            try {
                opens.await();
            } catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
            if (error != null) {
                throw error;
            }
            placed.addAll(requests);
            return requests.stream()
                    .map(request -> new HoldAnswer(Status.OPEN, Tier.FREE))
                    .toList();
        }
    }
}
