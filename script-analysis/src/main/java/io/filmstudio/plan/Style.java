package io.filmstudio.plan;

/** How a film looks and is paced. */
public enum Style {
    STORYBOOK,
    CINEMATIC,
    ANIME,
    DOCUMENTARY,
    NOIR,
    WATERCOLOR
}
