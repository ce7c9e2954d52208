package io.filmstudio.gateway.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a verified access token says.
 *
 * @param keyId of the key that it is signed with
 * @param issuedAt to the millisecond; a token that tells seconds alone counts as issued when its second began
 */
public record AccessToken(
        String keyId,
        String user,
        String session,
        String role,
        @Nullable String tier,
        long issuedAt,
        @Nullable Instant notBefore,
        Instant expiresAt) {

    private static final String ATTRIBUTE = AccessToken.class.getName();

    static AccessToken of(Jwt token) {
        return new AccessToken(
                (String) token.getHeaders().get("kid"),
                token.getSubject(),
                token.getClaimAsString("sid"),
                token.getClaimAsString("role"),
                token.getClaimAsString("tier"),
                token.getClaim("iat_ms") instanceof Number exact
                        ? exact.longValue()
                        : Objects.requireNonNull(token.getIssuedAt()).toEpochMilli(),
                token.getNotBefore(),
                Objects.requireNonNull(token.getExpiresAt()));
    }

    /** The one that a request was let in with; empty where none is asked for. */
    public static Optional<AccessToken> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void letIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    boolean isCurrent(Instant earliest, Instant latest) {
        return !expiresAt.isBefore(earliest) && (notBefore == null || !notBefore.isAfter(latest));
    }
}
