package io.filmstudio.worker.picture.speech;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes of speech sounds that look alike on the lips. */
enum Viseme {
    REST(Mouth.SHUT, "_ ?"),
    CLOSED(new Mouth(0, 0.46, 0.05, 0), "p b m"),
    LIP_TEETH(new Mouth(0.12, 0.5, 0, 0.9), "f v"),
    TONGUE(new Mouth(0.28, 0.52, 0, 0.6), "T D t d n l L tS dZ s z S Z N k g h x J c j"),
    OPEN(new Mouth(0.92, 0.58, 0.05, 0.45), "A a A: { V aI aU AI AU 6 a:"),
    MIDDLE(new Mouth(0.56, 0.56, 0.05, 0.4), "E e @ 3 r= @r EI e: 3: @U E: 9 2"),
    WIDE(new Mouth(0.32, 0.9, 0, 0.7), "i i: I y eI I: Y"),
    ROUND(new Mouth(0.5, 0.22, 0.9, 0), "u u: U O o OI @u o: O: w r R");

    private static final Map<String, Viseme> BY_SYMBOL = Stream.of(values())
            .flatMap(viseme -> Stream.of(viseme.symbols.split(" ")).map(symbol -> Map.entry(symbol, viseme)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Mouth mouth;
    private final String symbols;

    Viseme(Mouth mouth, String symbols) {
        this.mouth = mouth;
        this.symbols = symbols;
    }

    Mouth mouth() {
        return mouth;
    }

    /** The class of a SAMPA symbol; an unknown vowel-like sound is {@link #MIDDLE}, another unknown sound {@link #TONGUE}. */
    static Viseme of(String symbol) {
        Viseme known = BY_SYMBOL.get(symbol);
        if (known == null && symbol.length() > 1) {
            known = BY_SYMBOL.get(symbol.substring(0, 1));
        }
        if (known != null) {
            return known;
        }
        return symbol.isBlank() ? REST : TONGUE;
    }
}
