package io.filmstudio.worker.provider;

import java.util.Optional;

/** What is done for a task at providers, and what an earlier attempt at the task left there. */
public interface Commission {

    /** A name for a new call that no other has. */
    String newId();

    /** The call whose outcome is open. */
    Optional<ProviderCall> open();

    /**
     * Stores a call before it is made; returns only when it is stored.
     *
     * @param resumable whether another attempt can go on with it; otherwise this one should live to see its outcome
     * @throws InterruptedException also when the task is no longer this worker's, or the worker stops
     */
    void remember(ProviderCall call, boolean resumable) throws InterruptedException;

    /** The outcome of the open call is known. */
    void forget() throws InterruptedException;

    /** Whether nobody wants the outcome any more. Otherwise somebody else may go on with it. */
    boolean isUnwanted();
}
