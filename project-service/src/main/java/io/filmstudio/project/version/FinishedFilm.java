package io.filmstudio.project.version;

import java.util.UUID;

/** The film that a completed project shows: where it lies in the media bucket, and how large it is. */
record FinishedFilm(UUID projectId, int version, String title, String mediaKey, long bytes) {}
