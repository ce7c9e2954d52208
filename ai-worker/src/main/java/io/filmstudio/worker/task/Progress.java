package io.filmstudio.worker.task;

/** Hears how far a task is. Called often and from the working thread: it must return at once. */
@FunctionalInterface
public interface Progress {

    /**
     * @param fraction from 0 to 1
     * @param step what is being done, such as "painting"
     */
    void report(double fraction, String step);
}
