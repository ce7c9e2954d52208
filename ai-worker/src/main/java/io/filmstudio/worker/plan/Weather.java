package io.filmstudio.worker.plan;

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
