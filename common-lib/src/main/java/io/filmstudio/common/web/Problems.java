package io.filmstudio.common.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** RFC 9457 problem details whose {@code type} is a stable, documented slug and whose {@code error} is a sentence. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String slug, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title(status, slug));
        problem.setProperty("error", sentence);
        return problem;
    }

    private static String title(HttpStatusCode status, String slug) {
        String words = slug.replace('-', ' ');
        return status instanceof HttpStatus known && words.isEmpty()
                ? known.getReasonPhrase()
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
