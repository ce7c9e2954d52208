package io.filmstudio.embedded;

/** Says in one sentence for the user which server did not start and what to do about it. */
public class EmbeddedServerException extends RuntimeException {

    EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
