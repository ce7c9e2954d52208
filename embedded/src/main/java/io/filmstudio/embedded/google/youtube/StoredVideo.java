package io.filmstudio.embedded.google.youtube;

import java.nio.file.Path;

/** A film as it arrived, for a test to compare with the one that was sent. */
public record StoredVideo(
        String id, String title, String description, String privacy, Path file, long bytes, String sha256) {}
