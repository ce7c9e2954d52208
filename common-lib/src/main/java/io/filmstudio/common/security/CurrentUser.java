package io.filmstudio.common.security;

import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is asking: a controller parameter on routes that need a user token.
 *
 * @param sessionId the sign-in that the token came from
 * @param tier as of the token's issue; money is decided by credit-service, not by this
 */
public record CurrentUser(UUID id, UUID sessionId, boolean admin, String tier) {

    static CurrentUser of(Jwt token) {
        return new CurrentUser(
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaimAsString("sid")),
                "admin".equals(token.getClaimAsString("role")),
                token.getClaimAsString("tier"));
    }
}
