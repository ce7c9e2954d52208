package io.filmstudio.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When what is heard in a scene. All times are seconds from the start of the scene.
 *
 * @param seconds length of the scene, a whole number of frames
 */
public record SceneTiming(int scene, double seconds, List<SpokenLine> lines) {

    /**
     * One beat as it was spoken.
     *
     * @param beat index into {@link Scene#beats()}
     * @param speaker as in the beat
     */
    public record SpokenLine(
            int beat,
            @Nullable String speaker,
            String text,
            double start,
            double end,
            List<Word> words,
            List<Phone> phones) {}

    /** A word of a line; end is where the next may begin. */
    public record Word(String text, double start, double end) {}

    /** A speech sound in SAMPA notation; "_" is a pause. Drives the mouth. */
    public record Phone(String symbol, double start, double end) {}
}
