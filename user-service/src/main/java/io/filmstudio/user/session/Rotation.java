package io.filmstudio.user.session;

import java.util.UUID;

/** What became of a refresh token that somebody showed. */
sealed interface Rotation {

    record Rotated(UUID sessionId, UUID userId, String successor) implements Rotation {}

    /** Unknown, lapsed, or shown a second time; in the last case its whole family is over. */
    record Refused() implements Rotation {}
}
