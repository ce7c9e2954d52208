package io.filmstudio.studio.data;

/** Something went wrong that its message explains to the user in full; no stack trace is shown. */
public class StudioException extends RuntimeException {

    public StudioException(String message) {
        super(message);
    }

    public StudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
