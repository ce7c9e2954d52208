package io.filmstudio.worker.picture.figure;

import java.awt.Graphics2D;

/** Somebody who can be painted in a pose. */
interface Actor {

    /** From the soles to the top of the head, or across for somebody who floats; 550 for a grown man. */
    double height();

    /** Middle of the face above the origin. */
    double faceY();

    /** Whether this one is in the air rather than on the ground. */
    boolean floats();

    /** Paints with the soles, or the middle of somebody who floats, on the origin. */
    void paint(Graphics2D g, Pose pose, double time);
}
