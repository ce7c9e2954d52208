package io.filmstudio.youtube.upload;

/** The finished film of a project. */
record Film(String mediaKey, long bytes) {}
