package io.filmstudio.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: from filters and from the security chain. */
public class ProblemWriter {

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
        ProblemDetail problem = Problems.of(HttpStatus.valueOf(status), standard.slug(), standard.sentence());
        problem.setInstance(instance(request));
        problem.setProperty("traceId", trace.id());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** The path that the client asked for, also where the container has come to its error page since. */
    private static @Nullable URI instance(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return new URI(failed == null ? request.getRequestURI() : failed.toString());
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
