package io.filmstudio.worker.provider;

/** Hears how far a provider is. */
@FunctionalInterface
public interface ProviderProgress {

    /**
     * @param fraction from 0 to 1, never less than before
     * @throws InterruptedException when the work is to stop
     */
    void at(double fraction) throws InterruptedException;
}
