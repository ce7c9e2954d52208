package io.filmstudio.embedded.google.youtube;

/** A request that YouTube refuses, in its own words. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final String domain;
    private final String reason;

    public ApiException(int status, String domain, String reason, String message) {
        super(message);
        this.status = status;
        this.domain = domain;
        this.reason = reason;
    }

    public static ApiException badRequest(String reason, String message) {
        return new ApiException(400, "global", reason, message);
    }

    /** Something in what was sent about a video. */
    public static ApiException invalidVideo(String reason, String message) {
        return new ApiException(400, "youtube.video", reason, message);
    }

    public static ApiException missing(String parameter) {
        return badRequest("required", "Required parameter: " + parameter);
    }

    public static ApiException notFound(String domain, String reason, String message) {
        return new ApiException(404, domain, reason, message);
    }

    public int status() {
        return status;
    }

    public String domain() {
        return domain;
    }

    public String reason() {
        return reason;
    }
}
