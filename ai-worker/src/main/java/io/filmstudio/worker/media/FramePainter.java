package io.filmstudio.worker.media;

import java.awt.image.BufferedImage;

/** Paints one frame of a run of frames. */
@FunctionalInterface
public interface FramePainter {

    /**
     * @param frame number of the frame, from 0
     * @param image of type {@code TYPE_INT_RGB}; it holds an older frame and has to be painted all over
     */
    void paint(int frame, BufferedImage image) throws InterruptedException;
}
