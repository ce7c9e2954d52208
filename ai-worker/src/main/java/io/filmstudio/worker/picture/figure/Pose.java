package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.speech.Mouth;

/**
 * How a figure holds itself in one frame.
 *
 * @param breath from -1 to 1
 * @param lean sideways lean in radians
 * @param lift how far above the ground, in the figure's units
 * @param yaw where the head turns, -1 left of the picture, 1 right
 * @param blink 0 eyes open, 1 shut
 * @param brow -1 frowning, 1 raised
 * @param left height of the hand on the left of the picture, 0 hanging, 1 before the chest, above 1 over the head
 * @param smile -1 sad, 1 glad
 */
record Pose(
        double breath,
        double lean,
        double lift,
        double yaw,
        double nod,
        double blink,
        double brow,
        double smile,
        double left,
        double right,
        Mouth mouth) {}
