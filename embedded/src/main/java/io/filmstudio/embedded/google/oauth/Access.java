package io.filmstudio.embedded.google.oauth;

import java.time.Instant;
import java.util.Set;

/** What the bearer of a token may do, in whose name and until when. */
public record Access(String grantId, String subject, Set<String> scopes, Instant expiresAt) {

    /** True when one of these suffices. */
    public boolean allowsAny(Set<String> sufficient) {
        return scopes.stream().anyMatch(sufficient::contains);
    }
}
