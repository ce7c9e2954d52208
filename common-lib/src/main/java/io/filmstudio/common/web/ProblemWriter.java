package io.filmstudio.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    public void write(HttpServletResponse response, int status) throws IOException {
        StandardProblem standard = StandardProblem.of(HttpStatus.valueOf(status));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        write(response, Problems.of(HttpStatus.valueOf(status), standard.slug(), standard.sentence()));
    }

    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        problem.setProperty("traceId", trace.id());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
