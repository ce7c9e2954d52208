package io.filmstudio.worker.protocol;

/** ai-job-service could not be reached or could not answer: the same call may work a little later. */
public final class ServerAwayException extends RuntimeException {

    ServerAwayException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
