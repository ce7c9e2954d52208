package io.filmstudio.worker.protocol;

import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/** ai-job-service looked at the outputs and does not take them: one is missing, or they are not what was asked for. */
public final class OutputRefusedException extends RuntimeException {

    OutputRefusedException(HttpClientErrorException refusal) {
        super(detail(refusal), refusal);
    }

    private static String detail(HttpClientErrorException refusal) {
        Problem problem = refusal.getResponseBodyAs(Problem.class);
        return problem == null || problem.detail() == null ? "The outputs were refused." : problem.detail();
    }

    private record Problem(@Nullable String detail) {}
}
