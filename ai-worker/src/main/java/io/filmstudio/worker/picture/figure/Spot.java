package io.filmstudio.worker.picture.figure;

/**
 * Somebody's place in the wide frame, in stage units, for the camera.
 *
 * @param bottom how far down a medium shot shows
 * @param half half the width that somebody takes, with room around
 * @param frame height of a close-up
 */
public record Spot(double x, double faceY, double top, double bottom, double half, double frame) {}
