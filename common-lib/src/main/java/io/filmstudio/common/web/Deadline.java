package io.filmstudio.common.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * When the one who asked stops waiting, in milliseconds since 1970: set by the gateway, which removes what clients claim,
 * and passed on from service to service.
 */
public final class Deadline {

    public static final String HEADER = "X-Request-Deadline";

    private static final int LONGEST_NUMBER = 18;

    private Deadline() {}

    /** That of the request which this thread answers; a thread that works in the background has none. */
    public static Optional<Instant> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? parse(attributes.getRequest().getHeader(HEADER))
                : Optional.empty();
    }

    /** How long to wait for an answer: as long as is usual, or what remains; zero when nothing does. */
    public static Duration atMost(Duration usual, Clock clock) {
        return current()
                .map(deadline -> Duration.between(clock.instant(), deadline))
                .map(remaining -> remaining.isNegative() ? Duration.ZERO : remaining)
                .filter(remaining -> remaining.compareTo(usual) < 0)
                .orElse(usual);
    }

    static Optional<Instant> parse(@Nullable String header) {
        return header == null || header.length() > LONGEST_NUMBER || !header.matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(header)));
    }
}
