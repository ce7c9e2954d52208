package io.filmstudio.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal that the client is told about: status, stable slug, sentence, and perhaps when to ask again. */
public record Problem(
        HttpStatus status, String slug, String sentence, @Nullable Duration retryAfter, @Nullable Violation violation) {

    /** What is wrong with one field of the request. */
    record Violation(String field, String message) {}

    public static Problem of(HttpStatus status, String slug, String sentence) {
        return new Problem(status, slug, sentence, null, null);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(status, slug, sentence, delay, violation);
    }

    public Problem violation(String field, String message) {
        return new Problem(status, slug, sentence, retryAfter, new Violation(field, message));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    String title() {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }
}
