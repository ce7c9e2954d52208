package io.filmstudio.common.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal that the client is told about: a status, a stable slug and a sentence. */
public final class ProblemException extends ErrorResponseException {

    private static final String RETRY_AFTER = "retryAfter";

    private final String slug;

    public ProblemException(HttpStatus status, String slug, String sentence) {
        this(status, slug, sentence, null);
    }

    /** A refusal that may be asked again after a while. */
    public ProblemException(HttpStatus status, String slug, String sentence, @Nullable Duration retryAfter) {
        super(status, problem(status, slug, sentence, retryAfter), null);
        this.slug = slug;
    }

    private static ProblemDetail problem(
            HttpStatus status, String slug, String sentence, @Nullable Duration retryAfter) {
        ProblemDetail problem = Problems.of(status, slug, sentence);
        if (retryAfter != null) {
            problem.setProperty(
                    RETRY_AFTER, Math.max(1, retryAfter.plusMillis(999).toSeconds()));
        }
        return problem;
    }

    /** {@code Retry-After} where the body says so. */
    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        Map<String, Object> properties = getBody().getProperties();
        if (properties != null && properties.get(RETRY_AFTER) instanceof Long seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return headers;
    }

    /** Absent, or somebody else's: the client cannot tell which. */
    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    /** A field of the request that breaks a rule which no annotation can say. */
    public static ProblemException invalid(String field, String message) {
        var violation = new Violation(field, message);
        var exception = new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", violation.sentence());
        violation.describe(exception.getBody());
        return exception;
    }

    public String slug() {
        return slug;
    }
}
