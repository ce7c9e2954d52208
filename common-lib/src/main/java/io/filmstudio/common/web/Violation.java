package io.filmstudio.common.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** What is wrong with one field. */
record Violation(String field, String message) {

    String sentence() {
        return field.isEmpty() ? message : field + " " + message;
    }

    void describe(ProblemDetail problem) {
        describe(problem, List.of(this));
    }

    /** {@code details} names the first violation, {@code violations} all of them. */
    static void describe(ProblemDetail problem, List<Violation> violations) {
        if (!violations.isEmpty()) {
            problem.setProperty("details", violations.getFirst());
            problem.setProperty("violations", violations);
        }
    }
}
