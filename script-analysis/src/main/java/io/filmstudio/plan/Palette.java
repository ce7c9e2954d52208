package io.filmstudio.plan;

/** What is done to all colours of a film after its style. */
public enum Palette {
    NATURAL,
    WARM,
    COOL,
    EARTHY,
    PASTEL,
    VIVID
}
