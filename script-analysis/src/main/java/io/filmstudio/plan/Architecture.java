package io.filmstudio.plan;

/** How houses, temples and markets are built. */
public enum Architecture {
    SOUTH_INDIAN,
    EUROPEAN
}
