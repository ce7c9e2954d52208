package io.filmstudio.gateway.security;

import io.filmstudio.gateway.problem.StandardProblem;
import io.filmstudio.gateway.route.PublicRoutes;
import io.filmstudio.gateway.route.Resources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nobody in without an access token that counts, but to the public routes; and none but admins to what is theirs.
 * Addresses that are routed nowhere are open: they answer 404 to everybody alike.
 */
@Component
@Order(-100)
class TokenFilter implements WebFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokenDecoder tokens;
    private final PublicRoutes publicRoutes;

    TokenFilter(AccessTokenDecoder tokens, PublicRoutes publicRoutes) {
        this.tokens = tokens;
        this.publicRoutes = publicRoutes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Optional<String> resource = Resources.find(
                exchange.getRequest().getPath().pathWithinApplication().value());
        if (resource.isEmpty() || publicRoutes.contain(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        String token = bearer(exchange.getRequest().getHeaders());
        if (token == null) {
            return Mono.error(unauthenticated(exchange));
        }
        return tokens.decode(token)
                .onErrorMap(BadJwtException.class, _ -> unauthenticated(exchange))
                // nothing is wrong with the token: the keys to verify it with were never reached
                .onErrorMap(JwtException.class, _ -> refusal(HttpStatus.SERVICE_UNAVAILABLE))
                .flatMap(verified -> letIn(exchange, chain, resource.get(), verified));
    }

    private static Mono<Void> letIn(
            ServerWebExchange exchange, WebFilterChain chain, String resource, AccessToken token) {
        if (resource.equals("admin") && !token.role().equals("admin")) {
            return Mono.error(refusal(HttpStatus.FORBIDDEN));
        }
        token.letIn(exchange);
        return chain.filter(exchange);
    }

    private static @Nullable String bearer(HttpHeaders headers) {
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : null;
    }

    private static RuntimeException unauthenticated(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal(HttpStatus.UNAUTHORIZED);
    }

    private static RuntimeException refusal(HttpStatus status) {
        return StandardProblem.of(status).exception();
    }
}
