package io.filmstudio.worker.media;

/** ffmpeg could not do what it was asked, or what it made is not what was asked. */
public final class MediaException extends RuntimeException {

    MediaException(String message) {
        super(message);
    }

    MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
