package io.filmstudio.embedded.google.oauth;

/** A request for consent that nobody can be asked about. */
final class AuthorizationException extends RuntimeException {

    private final String error;

    AuthorizationException(String error, String message) {
        super(message);
        this.error = error;
    }

    /** Google's word for it. */
    String error() {
        return error;
    }

    static AuthorizationException invalid(String message) {
        return new AuthorizationException("invalid_request", message);
    }

    static AuthorizationException missing(String parameter) {
        return invalid("Missing required parameter: " + parameter);
    }
}
