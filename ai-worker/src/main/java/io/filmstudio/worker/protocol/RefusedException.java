package io.filmstudio.worker.protocol;

/** ai-job-service does not let this worker do that, now or later. */
final class RefusedException extends RuntimeException {

    RefusedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
