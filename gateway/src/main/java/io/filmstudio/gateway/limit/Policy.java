package io.filmstudio.gateway.limit;

import java.time.Duration;

/** So many permits per window; all of them may be taken at once, and they come back evenly. */
record Policy(String name, long permits, Duration window) {

    long intervalMicros() {
        return Math.max(1, windowMicros() / permits);
    }

    long windowMicros() {
        return window.toNanos() / 1_000;
    }

    Policy times(long factor) {
        return new Policy(name, permits * factor, window);
    }

    /** One of several equal parts, at least one permit. */
    Policy share(long parts) {
        return new Policy(name, Math.max(1, permits / parts), window);
    }

    /** As in the RateLimit-Policy header (draft-ietf-httpapi-ratelimit-headers). */
    String header() {
        return "\"" + name + "\";q=" + permits + ";w=" + window.toSeconds();
    }
}
