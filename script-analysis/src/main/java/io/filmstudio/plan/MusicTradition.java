package io.filmstudio.plan;

/** Scales and instruments of a film's music. */
public enum MusicTradition {
    CARNATIC,
    JAPANESE,
    EAST_ASIAN,
    MIDDLE_EASTERN,
    AFRICAN,
    MEXICAN,
    MEDIEVAL,
    COUNTRY,
    ELECTRONIC,
    ORCHESTRAL
}
