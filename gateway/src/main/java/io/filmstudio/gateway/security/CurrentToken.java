package io.filmstudio.gateway.security;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/** The access token that a request was let in with. */
public final class CurrentToken {

    private static final String ATTRIBUTE = CurrentToken.class.getName();

    private CurrentToken() {}

    /** Empty where no token is asked for. */
    public static Optional<Jwt> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    static void set(ServerWebExchange exchange, Jwt token) {
        exchange.getAttributes().put(ATTRIBUTE, token);
    }
}
