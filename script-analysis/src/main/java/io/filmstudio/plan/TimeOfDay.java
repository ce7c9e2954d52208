package io.filmstudio.plan;

/** When a scene plays; decides light and palette. */
public enum TimeOfDay {
    DAWN,
    MORNING,
    DAY,
    DUSK,
    EVENING,
    NIGHT
}
