package io.filmstudio.embedded.google.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that a browser carries from the page to the program: good once, and for ten minutes. */
class Codes {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    Codes(Clock clock) {
        this.clock = clock;
    }

    String issue(AuthorizationRequest request, Account account) {
        Instant now = clock.instant();
        codes.values().removeIf(code -> code.expiresAt().isBefore(now));
        String code = RandomText.of("4/0A", 48);
        codes.put(code, new Code(request, account, now.plus(LIFE)));
        return code;
    }

    /** Whoever comes with it, it is gone. */
    Optional<Code> take(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(taken -> clock.instant().isBefore(taken.expiresAt()));
    }

    record Code(AuthorizationRequest request, Account account, Instant expiresAt) {}
}
