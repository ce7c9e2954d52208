package io.filmstudio.credit.hold;

import io.filmstudio.common.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Spreads users over the lanes and waits for the answers, though not for ever. */
@Component
class HoldLanes {

    private final List<HoldLane> lanes;
    private final Duration timeout;

    HoldLanes(HoldBatch batch, HoldProperties properties) {
        this.lanes = Stream.generate(() -> new HoldLane(batch, properties.batchSize(), properties.laneCapacity()))
                .limit(properties.lanes())
                .toList();
        this.timeout = properties.timeout();
    }

    HoldAnswer place(HoldRequest request) {
        CompletableFuture<HoldAnswer> answer = lanes.get(
                        Math.floorMod(request.userId().hashCode(), lanes.size()))
                .place(request);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException ex) {
            throw unwrap(ex.getCause());
        } catch (TimeoutException ex) {
            answer.cancel(false);
            throw unavailable();
        } catch (InterruptedException ex) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static RuntimeException unwrap(Throwable cause) {
        return switch (cause) {
            case RejectedExecutionException ignored -> unavailable();
            case DataAccessException ignored -> unavailable();
            case TransactionException ignored -> unavailable();
            default -> new IllegalStateException(cause);
        };
    }

    /** Whether the hold was placed is unknown: the caller asks again with the same job and run. */
    private static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ledger-unavailable",
                "The ledger did not answer in time. Ask again.",
                Duration.ofSeconds(1));
    }
}
