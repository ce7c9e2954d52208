package io.filmstudio.worker.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider answered.
 *
 * @param headers by lower-case name, the first value of each
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final int TOLD = 300;
    private static final long LONGEST_WAIT_SECONDS = 86_400;

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON; missing when it is none. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Seconds are read; dates are not worth the trouble. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(headers.get("retry-after"))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_WAIT_SECONDS)));
    }

    /** For the log: status and the beginning of the body. */
    public String told() {
        String text = new String(body, 0, Math.min(body.length, TOLD), StandardCharsets.UTF_8);
        return status + " " + text.replaceAll("\\p{Cntrl}+", " ");
    }
}
