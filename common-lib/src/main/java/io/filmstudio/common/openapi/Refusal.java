package io.filmstudio.common.openapi;

import io.filmstudio.common.web.Problems;
import io.swagger.v3.oas.models.examples.Example;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A problem that a route may answer with. */
record Refusal(int status, String slug) implements Comparable<Refusal> {

    private static final String TRACE = "6b1f0c9e2d5a4b8e9c475a0c8f1d3e62";

    /** @param text such as {@code 402 insufficient-credits} */
    static Refusal parse(String text) {
        String[] statusAndSlug = text.split(" ", 2);
        return new Refusal(Integer.parseInt(statusAndSlug[0]), statusAndSlug[1]);
    }

    String title() {
        return String.valueOf(problem().getTitle());
    }

    Example example() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + slug);
        members.put("title", title());
        members.put("status", status);
        members.put("detail", title() + ".");
        members.put("instance", "/api/...");
        members.put("error", title() + ".");
        if (slug.equals("invalid-request")) {
            Map<String, Object> violation = Map.of("field", "name", "message", "must not be blank");
            members.put(
                    "details",
                    Map.of("field", "name", "message", "must not be blank", "violations", new Object[] {violation}));
        }
        if (status == 429) {
            members.put("retryAfter", 60);
        }
        members.put("traceId", TRACE);
        return new Example().summary(title()).value(members);
    }

    private ProblemDetail problem() {
        return Problems.of(HttpStatusCode.valueOf(status), slug, slug);
    }

    @Override
    public int compareTo(Refusal other) {
        return Comparator.comparingInt(Refusal::status)
                .thenComparing(Refusal::slug)
                .compare(this, other);
    }
}
