package io.filmstudio.common.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the container itself refuses, before any filter, in the documented shape instead of its own page. */
class ContainerProblems extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean unreported = response.getStatus() >= FIRST_ERROR && response.getContentWritten() == 0;
        if (!unreported || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request, response, response.getStatus());
            response.finishResponse();
        } catch (IOException _) {
            // nobody is there any more to be told
        }
    }
}
