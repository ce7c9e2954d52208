package io.filmstudio.gateway.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The refusals that are the same everywhere, by status. */
public final class StandardProblem {

    private static final Duration SOON = Duration.ofSeconds(5);

    private StandardProblem() {}

    public static Problem of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case BAD_REQUEST -> Problem.of(status, "invalid-request", "The request is not valid.");
            case UNAUTHORIZED -> Problem.of(status, "unauthenticated", "A valid access token is needed.");
            case FORBIDDEN -> Problem.of(status, "forbidden", "You may not do this.");
            case NOT_FOUND -> Problem.of(status, "not-found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "This address does not take that method.");
            case REQUEST_TIMEOUT -> Problem.of(status, "request-timeout", "The request was sent too slowly.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "too-large", "The request is too large.");
            case URI_TOO_LONG -> Problem.of(status, "address-too-long", "The address is too long.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                Problem.of(status, "headers-too-large", "The headers of the request are too large.");
            case BAD_GATEWAY ->
                Problem.of(status, "bad-gateway", "The service broke off its answer.")
                        .retryAfter(SOON);
            case SERVICE_UNAVAILABLE ->
                Problem.of(status, "unavailable", "The service cannot answer right now; try again soon.")
                        .retryAfter(SOON);
            case GATEWAY_TIMEOUT ->
                Problem.of(status, "timeout", "The service did not answer in time.")
                        .retryAfter(SOON);
            default ->
                status.is4xxClientError()
                        ? Problem.of(status, "refused", "The request was refused.")
                        : Problem.of(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "internal-error",
                                "Something went wrong on our side.");
        };
    }
}
