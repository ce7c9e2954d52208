package io.filmstudio.gateway.limit;

import java.time.Duration;

/**
 * What a limit says to one request.
 *
 * @param remaining permits left after this one
 * @param reset until all permits are back
 * @param retryAfter until one permit is back, when there is none
 */
record Decision(boolean allowed, long remaining, Duration reset, Duration retryAfter) {

    static Decision unlimited(Policy policy) {
        return new Decision(true, policy.permits(), Duration.ZERO, Duration.ZERO);
    }

    /** As in the RateLimit header (draft-ietf-httpapi-ratelimit-headers). */
    String header(Policy policy) {
        long seconds = allowed ? reset.toSeconds() : retryAfter.plusMillis(999).toSeconds();
        return "\"" + policy.name() + "\";r=" + remaining + ";t=" + seconds;
    }
}
