package io.filmstudio.worker.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a piece of work done by a provider. What costs money, or can be gone on with, is stored before it is submitted: a
 * worker that takes over goes on with it where the provider allows that, and otherwise gives up, so that nothing is paid
 * for twice.
 */
public final class ProviderClient {

    private static final Logger log = LoggerFactory.getLogger(ProviderClient.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Duration patience;

    /** @param patience how long in all it waits to ask again when a provider was away or busy and took nothing */
    public ProviderClient(Duration patience) {
        this.patience = patience;
    }

    public <I, O> O run(ProviderAdapter<I, O> adapter, I input, Commission commission, ProviderProgress progress)
            throws InterruptedException {
        Terms terms = adapter.terms();
        Optional<ProviderCall> left =
                commission.open().filter(call -> call.provider().equals(terms.provider()));
        if (left.isPresent() && !terms.resumable()) {
            throw ProviderException.unknown("an earlier attempt left " + left.get() + " open");
        }
        String id = left.map(ProviderCall::id).orElseGet(commission::newId);
        if (left.isEmpty() && terms.remembered()) {
            commission.remember(new ProviderCall(terms.provider(), terms.model(), id), terms.resumable());
        }
        O output = settled(new Order<>(adapter, input, id, progress), left.isPresent(), commission);
        if (terms.remembered() && !terms.resumable()) {
            commission.forget();
        }
        return output;
    }

    private <I, O> O settled(Order<I, O> order, boolean submitted, Commission commission) throws InterruptedException {
        try {
            return patiently(order, submitted);
        } catch (ProviderException failure) {
            if (order.terms().remembered() && failure.charge() != ProviderException.Charge.UNKNOWN) {
                commission.forget();
            }
            throw failure;
        } catch (InterruptedException stopped) {
            if (!order.terms().resumable() || commission.isUnwanted()) {
                order.cancel();
            }
            throw stopped;
        }
    }

    /** Asks again while the provider takes nothing, since what was made for the task so far may have cost something. */
    private <I, O> O patiently(Order<I, O> order, boolean submitted) throws InterruptedException {
        Duration left = patience;
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return order.fill(submitted);
            } catch (ProviderException refused) {
                Duration wait = refused.retryAfter().orElse(pause);
                if (!mayPassSoon(refused) || wait.compareTo(left) > 0) {
                    throw refused;
                }
                log.info("{} is asked again in {}: {}", order.terms().provider(), wait, refused.getMessage());
                Thread.sleep(wait);
                left = left.minus(wait);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static boolean mayPassSoon(ProviderException refused) {
        return refused.retryable() && (refused.reason() == Reason.BUSY || refused.reason() == Reason.UNAVAILABLE);
    }

    /** What no answer means: nothing was taken, or nobody knows. */
    static ProviderException unanswered(Terms terms, IOException failure) {
        String told = terms.provider() + ": " + failure;
        return terms.paid() && !Exchange.wasNeverSent(failure)
                ? ProviderException.unknown(told)
                : ProviderException.free(Reason.UNAVAILABLE, told);
    }
}
