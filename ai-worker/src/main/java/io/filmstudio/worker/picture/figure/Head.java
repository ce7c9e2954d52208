package io.filmstudio.worker.picture.figure;

import java.awt.Graphics2D;

/** A head, painted around its middle. */
interface Head {

    /** What hangs behind the shoulders. */
    void paintBehind(Graphics2D g, Pose pose);

    void paint(Graphics2D g, Pose pose);
}
