package io.filmstudio.embedded.google.oauth;

/** A request for tokens that is refused, in the words of RFC 6749 section 5.2. */
final class TokenException extends RuntimeException {

    private final int status;
    private final String error;

    private TokenException(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    static TokenException invalidClient(String description) {
        return new TokenException(401, "invalid_client", description);
    }

    static TokenException invalidGrant(String description) {
        return new TokenException(400, "invalid_grant", description);
    }

    static TokenException of(String error, String description) {
        return new TokenException(400, error, description);
    }
}
