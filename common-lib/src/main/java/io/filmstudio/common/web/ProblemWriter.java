package io.filmstudio.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: from filters and from the security chain. */
public class ProblemWriter {

    private static final String UNREADABLE = "/";

    private final JsonMapper json;
    private final CurrentTrace trace;

    ProblemWriter(JsonMapper json, CurrentTrace trace) {
        this.json = json;
        this.trace = trace;
    }

    /** The standard problem of that status. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        StandardProblem standard = StandardProblem.of(HttpStatus.valueOf(status));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (status == HttpStatus.BAD_REQUEST.value()) {
            write(request, response, new Violation("", "The request cannot be read."));
            return;
        }
        write(request, response, Problems.of(HttpStatus.valueOf(status), standard.slug(), standard.sentence()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Violation violation) throws IOException {
        String slug = StandardProblem.of(HttpStatus.BAD_REQUEST).slug();
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, slug, violation.sentence());
        violation.describe(problem);
        write(request, response, problem);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(instance(request));
        problem.setProperty("traceId", trace.id());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** The path that the client asked for, also where the container has come to its error page since. */
    private static URI instance(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        try {
            return new URI(path == null ? UNREADABLE : path);
        } catch (URISyntaxException _) {
            return URI.create(UNREADABLE);
        }
    }
}
