package io.filmstudio.worker.music;

import java.util.Arrays;
import java.util.List;
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
        List<String> words = List.of(text.toUpperCase(Locale.ROOT).split("\\P{L}+"));
        return Arrays.stream(values())
                .filter(genre -> words.contains(genre.name()))
                .findFirst()
                .orElse(CINEMATIC);
    }
}
