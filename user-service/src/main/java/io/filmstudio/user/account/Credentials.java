package io.filmstudio.user.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is checked against.
 *
 * @param passwordHash null for somebody who signs in elsewhere
 */
public record Credentials(UUID userId, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + userId + "]";
    }
}
