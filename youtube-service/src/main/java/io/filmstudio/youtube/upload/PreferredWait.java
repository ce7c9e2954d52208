package io.filmstudio.youtube.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code Prefer: wait=N} of RFC 7240: how long a client would rather wait than be told to come back. */
final class PreferredWait {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    private PreferredWait() {}

    /** Empty where none is asked for; what cannot be understood is left alone, as the RFC says. */
    static Optional<Duration> of(String prefer, Duration most) {
        return WAIT.matcher(prefer)
                .results()
                .findFirst()
                .map((MatchResult wait) -> Duration.ofSeconds(Long.parseLong(wait.group(1))))
                .map(wait -> wait.compareTo(most) > 0 ? most : wait);
    }
}
