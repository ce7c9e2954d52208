package io.filmstudio.worker.voice;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to say.
 *
 * @param part whose voice it is
 * @param language ISO 639-1
 * @param pace how much longer than usual it takes
 * @param before what the same person said just before, or null
 * @param after what the same person says next, or null
 */
public record Line(
        String text,
        Part part,
        String language,
        double pace,
        @Nullable String before,
        @Nullable String after,
        long seed) {

    /**
     * One voice among those of a film.
     *
     * @param voice how the voices of this machine speak it
     * @param named the voice that can be asked for by name which comes nearest
     * @param turn how many others in the film come nearest to the same one and were there first
     */
    public record Part(Voice voice, NamedVoice named, int turn) {}
}
