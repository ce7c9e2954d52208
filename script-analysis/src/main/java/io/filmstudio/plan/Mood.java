package io.filmstudio.plan;

/** The feeling of a scene or film; decides music and pacing. */
public enum Mood {
    CALM,
    JOYFUL,
    SAD,
    TENSE,
    MYSTERIOUS,
    HEROIC,
    ROMANTIC,
    PLAYFUL
}
