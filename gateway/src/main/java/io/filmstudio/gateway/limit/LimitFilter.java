package io.filmstudio.gateway.limit;

import io.filmstudio.gateway.problem.Problem;
import io.filmstudio.gateway.security.AccessToken;
import java.util.Iterator;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts each request, after its token has said whose it is, and tells the client how much is left. */
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
        return count(rules.of(exchange, AccessToken.of(exchange)).iterator(), exchange, chain);
    }

    private Mono<Void> count(Iterator<Limit> limits, ServerWebExchange exchange, WebFilterChain chain) {
        if (!limits.hasNext()) {
            return chain.filter(exchange);
        }
        Limit limit = limits.next();
        return limiter.take(limit).flatMap(decision -> {
            tell(exchange, limit, decision);
            return decision.allowed() ? count(limits, exchange, chain) : Mono.error(refusal(decision));
        });
    }

    private static void tell(ServerWebExchange exchange, Limit limit, Decision decision) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.add("RateLimit-Policy", limit.policy().header());
        headers.add("RateLimit", decision.header(limit.policy()));
    }

    private static RuntimeException refusal(Decision decision) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "rate-limited",
                        "Too many requests. Please wait a little before the next one.")
                .retryAfter(decision.retryAfter())
                .exception();
    }
}
