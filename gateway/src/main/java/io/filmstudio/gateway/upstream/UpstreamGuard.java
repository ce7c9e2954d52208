package io.filmstudio.gateway.upstream;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_HEADER_NAMES;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.removeAlreadyRouted;

import io.filmstudio.gateway.problem.StandardProblem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks a service again, once and within a budget, when the request cannot have had an effect: the connection failed, or
 * it was a GET. Stops asking one that fails again and again, until it has had time to recover.
 */
@Component
class UpstreamGuard implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(UpstreamGuard.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int OUTSIDE_OF_ROUTING_AND_WRITING = -10;

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(UpstreamGuard::isFailure)
            .build());
    private final RetryBudget budget = new RetryBudget();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        budget.earn();
        return Mono.defer(() -> chain.filter(exchange))
                .onErrorResume(failure -> mayAskAgain(exchange, failure), failure -> {
                    log.debug("asking again after {}", failure.toString());
                    return Mono.delay(PAUSE).then(Mono.defer(() -> again(exchange, chain)));
                })
                .transformDeferred(CircuitBreakerOperator.of(breaker(exchange)))
                .onErrorMap(CallNotPermittedException.class, _ -> StandardProblem.of(HttpStatus.SERVICE_UNAVAILABLE)
                        .exception());
    }

    @Override
    public int getOrder() {
        return OUTSIDE_OF_ROUTING_AND_WRITING;
    }

    private CircuitBreaker breaker(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return breakers.circuitBreaker(route.getUri().getAuthority());
    }

    private boolean mayAskAgain(ServerWebExchange exchange, Throwable failure) {
        HttpMethod method = exchange.getRequest().getMethod();
        boolean harmless = failure instanceof ConnectException
                || failure instanceof IOException && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
        return harmless && !exchange.getResponse().isCommitted() && budget.spend();
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        Set<String> received = exchange.getAttributeOrDefault(CLIENT_RESPONSE_HEADER_NAMES, Set.of());
        received.forEach(exchange.getResponse().getHeaders()::remove);
        removeAlreadyRouted(exchange);
        return chain.filter(exchange);
    }

    /** What says something about the service; a refusal of ours, such as a body too large, does not. */
    private static boolean isFailure(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof ResponseStatusException timeout
                        && timeout.getStatusCode().equals(HttpStatus.GATEWAY_TIMEOUT);
    }
}
