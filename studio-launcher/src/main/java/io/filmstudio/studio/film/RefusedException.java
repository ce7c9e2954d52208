package io.filmstudio.studio.film;

import io.filmstudio.studio.data.StudioException;
import tools.jackson.databind.JsonNode;

/** An answer of the studio that is not a success. */
final class RefusedException extends StudioException {

    private final int status;

    private RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Takes the sentence, and the first violation where there is one, from a problem as the API describes it. */
    static RefusedException of(int status, JsonNode problem) {
        String sentence = problem.path("error").asString("The studio answered with status " + status);
        JsonNode details = problem.path("details");
        String violation = details.path("message").asString("");
        return new RefusedException(
                status,
                sentence.contains(violation)
                        ? sentence
                        : sentence + " (" + details.path("field").asString("") + " " + violation + ")");
    }

    int status() {
        return status;
    }
}
