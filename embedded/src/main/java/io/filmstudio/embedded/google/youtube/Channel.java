package io.filmstudio.embedded.google.youtube;

import java.time.Instant;

/** A place for videos; an account has one. */
public record Channel(String id, String title, Instant createdAt) {

    private static final String PREFIX = "UC";

    /** The playlist that every channel has, of everything that was ever uploaded to it. */
    public String uploadsId() {
        return "UU" + id.substring(PREFIX.length());
    }
}
