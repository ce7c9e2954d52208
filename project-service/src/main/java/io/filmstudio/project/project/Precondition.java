package io.filmstudio.project.project;

import io.filmstudio.common.web.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The revision that a client saw, by its {@code If-Match} header. Without the header any revision will do. */
public record Precondition(@Nullable String ifMatch) {

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    public void check(long revision) {
        if (ifMatch != null
                && Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag -> matches(tag, revision))) {
            throw changedMeanwhile();
        }
    }

    static ProblemException changedMeanwhile() {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED, "project-changed", "The project was changed since you read it.");
    }

    private static boolean matches(String tag, long revision) {
        return tag.equals("*") || tag.equals(etag(revision));
    }
}
