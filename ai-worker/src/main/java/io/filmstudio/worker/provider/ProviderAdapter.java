package io.filmstudio.worker.provider;

import java.util.Optional;

/**
 * How one provider is spoken to. All methods are pure: they build requests and read answers, and {@link ProviderClient}
 * sends.
 *
 * @param <I> what is asked for
 * @param <O> what is made
 */
public interface ProviderAdapter<I, O> {

    Terms terms();

    /** @param id our name for this piece of work */
    HttpCall submit(I input, String id);

    /** @throws ProviderException if it was refused or is of no use */
    State<O> readSubmission(HttpReply reply);

    /** Asks how far it is; providers that cannot tell have none. */
    default Optional<HttpCall> watch(String id) {
        return Optional.empty();
    }

    /** @throws ProviderException if it has failed */
    default State<O> readWatch(HttpReply reply) {
        return new State.Running<>(0);
    }

    /** Stops it; providers that cannot be stopped have none. */
    default Optional<HttpCall> cancel(String id) {
        return Optional.empty();
    }
}
