package io.filmstudio.plan;

/**
 * Cultures and eras that change a film. A script may name others, which it is told and nothing more; a test holds this
 * list to what is painted and played.
 */
public enum Culture {
    TAMIL,
    KERALA,
    INDIAN,
    JAPANESE,
    CHINESE,
    KOREAN,
    ARABIC,
    PERSIAN,
    EGYPTIAN,
    AFRICAN,
    MEXICAN,
    NORDIC,
    AMERICAN,
    WESTERN,
    MEDIEVAL,
    FUTURISTIC
}
