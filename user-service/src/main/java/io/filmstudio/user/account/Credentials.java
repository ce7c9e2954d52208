package io.filmstudio.user.account;

import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a sign-in is checked against.
 *
 * @param passwordHash null for somebody who signs in elsewhere
 */
public record Credentials(UUID userId, @Nullable String passwordHash) {

    /** The same for every reason, so that nobody learns which. */
    public static ProblemException refused() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED, "invalid-credentials", "Email address or password is wrong.");
    }

    @Override
    public String toString() {
        return "Credentials[" + userId + "]";
    }
}
