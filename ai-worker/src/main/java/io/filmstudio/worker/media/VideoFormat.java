package io.filmstudio.worker.media;

/** Size and pace of pictures. */
public record VideoFormat(int width, int height, int framesPerSecond) {}
