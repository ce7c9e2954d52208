package io.filmstudio.worker.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work at a provider from submission to end, within the time that its terms give it. */
final class Order<I, O> {

    private static final Logger log = LoggerFactory.getLogger(Order.class);
    private static final Duration SHORT_CALL = Duration.ofSeconds(10);
    private static final int MOST_SUBMISSIONS = 3;

    private final ProviderAdapter<I, O> adapter;
    private final I input;
    private final String id;
    private final ProviderProgress progress;
    private final long givenUpAt;
    private double furthest;

    Order(ProviderAdapter<I, O> adapter, I input, String id, ProviderProgress progress) {
        this.adapter = adapter;
        this.input = input;
        this.id = id;
        this.progress = progress;
        this.givenUpAt = System.nanoTime() + adapter.terms().longest().toNanos();
    }

    Terms terms() {
        return adapter.terms();
    }

    /** @param submitted whether an earlier attempt has submitted it */
    O fill(boolean submitted) throws InterruptedException {
        State<O> state = submitted ? ask() : submit();
        for (int submissions = 1; ; ) {
            switch (state) {
                case State.Done<O> done -> {
                    return done.output();
                }
                case State.Running<O> running -> {
                    report(running.fraction());
                    pause();
                    state = ask();
                }
                case State.Lost<O> _ -> {
                    if (submissions++ == MOST_SUBMISSIONS) {
                        throw ProviderException.free(Reason.FAILED, terms().provider() + " keeps losing " + id);
                    }
                    state = submit();
                }
            }
        }
    }

    private State<O> submit() throws InterruptedException {
        try (Exchange exchange = Exchange.send(adapter.submit(input, id), terms().largestReplyBytes())) {
            Optional<HttpReply> reply = exchange.await(untilNextLook());
            while (reply.isEmpty()) {
                if (isOver()) {
                    throw late();
                }
                lookMeanwhile();
                reply = exchange.await(untilNextLook());
            }
            return adapter.readSubmission(reply.get());
        } catch (IOException failure) {
            if (terms().resumable() && !Exchange.wasNeverSent(failure)) {
                return new State.Running<>(0);
            }
            throw ProviderClient.unanswered(terms(), failure);
        }
    }

    private ProviderException late() {
        cancel();
        return terms().paid()
                ? ProviderException.unknown(id + " had no answer in time")
                : ProviderException.free(Reason.TIMEOUT, id + " had no answer in time");
    }

    /** How far it is, while the submission itself is not answered yet. */
    private void lookMeanwhile() throws InterruptedException {
        if (!terms().resumable() && ask() instanceof State.Running<O> running) {
            report(running.fraction());
        } else {
            report(furthest);
        }
    }

    /** An answer that does not come is no news: it is asked for again, until the time is up. */
    private State<O> ask() throws InterruptedException {
        Optional<HttpCall> watch = adapter.watch(id);
        if (watch.isEmpty()) {
            return new State.Running<>(furthest);
        }
        if (isOver()) {
            throw late();
        }
        try (Exchange exchange = Exchange.send(watch.get(), terms().largestReplyBytes())) {
            Optional<HttpReply> reply = exchange.await(SHORT_CALL);
            if (reply.isPresent() && reply.get().status() < 500 && reply.get().status() != 429) {
                return adapter.readWatch(reply.get());
            }
        } catch (IOException away) {
            log.debug("{} does not say how far {} is: {}", terms().provider(), id, away.toString());
        }
        return new State.Running<>(furthest);
    }

    private void report(double fraction) throws InterruptedException {
        furthest = Math.max(furthest, Math.clamp(fraction, 0, 1));
        progress.at(furthest);
    }

    private void pause() throws InterruptedException {
        Thread.sleep(untilNextLook());
    }

    private Duration untilNextLook() {
        Duration left = Duration.ofNanos(Math.max(1, givenUpAt - System.nanoTime()));
        return left.compareTo(terms().watchEvery()) < 0 ? left : terms().watchEvery();
    }

    private boolean isOver() {
        return System.nanoTime() >= givenUpAt;
    }

    /** Asks the provider to stop. Nobody waits for it, or is told when it is not heard. */
    void cancel() {
        adapter.cancel(id)
                .ifPresent(call -> Thread.ofVirtual().name("cancel-" + id).start(() -> {
                    try (Exchange exchange = Exchange.send(call, terms().largestReplyBytes())) {
                        exchange.await(SHORT_CALL);
                    } catch (IOException | InterruptedException unheard) {
                        log.info("{} was not told to stop {}: {}", terms().provider(), id, unheard.toString());
                    }
                }));
    }
}
