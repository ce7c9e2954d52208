package io.filmstudio.worker.media;

/** Size and pace of pictures. */
public record VideoFormat(int width, int height, int framesPerSecond) {

    /** How many frames that many seconds have. */
    public int frames(double seconds) {
        return (int) Math.round(seconds * framesPerSecond);
    }
}
