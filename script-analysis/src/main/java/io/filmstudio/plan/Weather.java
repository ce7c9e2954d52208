package io.filmstudio.plan;

/** What falls or blows in a scene. */
public enum Weather {
    CLEAR,
    CLOUDY,
    RAIN,
    STORM,
    SNOW,
    FOG,
    WIND
}
