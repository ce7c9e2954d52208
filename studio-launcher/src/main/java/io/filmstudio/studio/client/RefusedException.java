package io.filmstudio.studio.client;

import io.filmstudio.studio.data.StudioException;
import tools.jackson.databind.JsonNode;

/** An answer of the studio that is not a success. */
public final class RefusedException extends StudioException {

    private final int status;
    private final String slug;

    private RefusedException(int status, String slug, String message) {
        super(message);
        this.status = status;
        this.slug = slug;
    }

    /** Takes the sentence, and the first violation where there is one, from a problem as the API describes it. */
    static RefusedException of(int status, JsonNode problem) {
        String sentence = problem.path("error").asString("The studio answered with status " + status);
        JsonNode details = problem.path("details");
        String violation = details.path("message").asString("");
        return new RefusedException(
                status,
                problem.path("type").asString("").replaceFirst(".*/", ""),
                sentence.contains(violation)
                        ? sentence
                        : sentence + " (" + details.path("field").asString("") + " " + violation + ")");
    }

    /** What kind of problem it is, by its documented name; empty when the server did not say. */
    public String slug() {
        return slug;
    }

    /** True when asking again later may help. */
    boolean passes() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    public int status() {
        return status;
    }
}
