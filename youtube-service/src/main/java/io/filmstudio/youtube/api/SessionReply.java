package io.filmstudio.youtube.api;

import java.net.URI;

/** What YouTube says of an upload session. */
public sealed interface SessionReply {

    /**
     * More is wanted.
     *
     * @param bytes what YouTube has, from the first byte on; may be less than was sent
     * @param session where to go on, which may have changed
     */
    record Stored(long bytes, URI session) implements SessionReply {}

    /** All bytes are there, and this is the video. */
    record Finished(String videoId) implements SessionReply {}

    /** The session is unknown: it never was, it is too old, or it ended long ago. */
    record Gone() implements SessionReply {}
}
