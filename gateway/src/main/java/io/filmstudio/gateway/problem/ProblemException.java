package io.filmstudio.gateway.problem;

/** Carries a {@link Problem} to the place that answers it; has no stack trace, for it is no fault of ours. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
