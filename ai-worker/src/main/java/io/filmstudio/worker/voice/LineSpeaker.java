package io.filmstudio.worker.voice;

/**
 * Speaks lines one by one.
 *
 * @param <X> what may end it early
 */
@FunctionalInterface
public interface LineSpeaker<X extends Exception> {

    /** @param line with at least one word that can be heard */
    Utterance speak(Line line) throws X;
}
