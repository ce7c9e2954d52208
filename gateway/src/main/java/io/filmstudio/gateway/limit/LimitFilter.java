package io.filmstudio.gateway.limit;

import io.filmstudio.gateway.problem.Problem;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts each request, after security has said whose it is, and tells the client how much is left. */
@Component
@Order(-50)
class LimitFilter implements WebFilter {

    private final LimitRules rules;
    private final Limiter limiter;

    LimitFilter(LimitRules rules, Limiter limiter) {
        this.rules = rules;
        this.limiter = limiter;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .map(authentication -> Optional.of(authentication.getToken()))
                .defaultIfEmpty(Optional.empty())
                .flatMapMany(token -> Flux.fromIterable(rules.of(exchange, token)))
                .concatMap(limit -> limiter.take(limit).flatMap(decision -> apply(exchange, limit, decision)))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private static Mono<Void> apply(ServerWebExchange exchange, Limit limit, Decision decision) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.add("RateLimit-Policy", limit.policy().header());
        headers.add("RateLimit", decision.header(limit.policy()));
        return decision.allowed()
                ? Mono.empty()
                : Mono.error(Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "rate-limited",
                                "Too many requests. Please wait a little before the next one.")
                        .retryAfter(decision.retryAfter())
                        .exception());
    }
}
