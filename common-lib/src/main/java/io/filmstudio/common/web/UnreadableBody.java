package io.filmstudio.common.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What to say about a body that could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static HttpStatus status(HttpMessageNotReadableException ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
        }
        return HttpStatus.BAD_REQUEST;
    }

    static List<Violation> violations(HttpMessageNotReadableException ex) {
        return switch (ex.getCause()) {
            case null -> List.of(new Violation("", "A body is needed."));
            case StreamConstraintsException limit -> List.of(new Violation("", "The JSON is too large or too deep."));
            case StreamReadException syntax -> List.of(new Violation("", "The body is not valid JSON."));
            case DatabindException mismatch -> List.of(new Violation(path(mismatch), "has a value of the wrong kind"));
            default -> List.of(new Violation("", "The body cannot be read."));
        };
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
