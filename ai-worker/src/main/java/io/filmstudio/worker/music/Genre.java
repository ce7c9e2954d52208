package io.filmstudio.worker.music;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of tune that can be asked for. */
public enum Genre {
    CINEMATIC,
    ORCHESTRAL,
    AMBIENT,
    CLASSICAL,
    FOLK,
    JAZZ,
    ELECTRONIC,
    POP,
    LULLABY,
    CARNATIC;

    /** The first genre named in a text, cinematic if there is none. */
    public static Genre in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(genre -> lower.contains(genre.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(CINEMATIC);
    }
}
