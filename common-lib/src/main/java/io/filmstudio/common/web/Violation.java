package io.filmstudio.common.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** What is wrong with one field. */
record Violation(String field, String message) {

    record Details(String field, String message, List<Violation> violations) {

        static Details of(List<Violation> violations) {
            Violation first = violations.getFirst();
            return new Details(first.field(), first.message(), violations);
        }
    }

    String sentence() {
        return field.isEmpty() ? message : field + " " + message;
    }

    void describe(ProblemDetail problem) {
        describe(problem, List.of(this));
    }

    /** {@code details} names the first violation and all of them; {@code violations} is the same list again. */
    static void describe(ProblemDetail problem, List<Violation> violations) {
        if (!violations.isEmpty()) {
            problem.setProperty("details", Details.of(violations));
            problem.setProperty("violations", violations);
        }
    }
}
