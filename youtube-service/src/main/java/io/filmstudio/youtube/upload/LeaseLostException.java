package io.filmstudio.youtube.upload;

/** Somebody else works on the upload now, or it ended: whoever gets this stops. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
