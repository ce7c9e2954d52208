package io.filmstudio.studio.stack;

import io.filmstudio.studio.data.StudioException;
import java.util.Objects;

/** Names the service that did not start, and the innermost reason. */
final class ServiceFailedException extends StudioException {

    private final Service service;

    ServiceFailedException(Service service, Throwable cause) {
        super(service.id() + " did not start: " + reason(cause), cause);
        this.service = service;
    }

    ServiceFailedException(Service service, String reason) {
        super(service.id() + " did not start: " + reason);
        this.service = service;
    }

    Service service() {
        return service;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure
                ? Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                : reason(cause);
    }
}
