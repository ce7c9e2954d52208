package io.filmstudio.gateway.upstream;

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
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks a service again, once and within a budget, when the request cannot have had an effect: the connection failed, or
 * it was a GET. Gives up on an answer that does not begin in time, and stops asking a service that fails again and again,
 * until it has had time to recover. All of that is about the beginning of an answer: how long the rest takes, as with
 * streams of events, and how slowly the client sends or reads, says nothing about the service.
 */
@Component
class UpstreamGuard implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(UpstreamGuard.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int JUST_OUTSIDE_OF_ROUTING = Ordered.LOWEST_PRECEDENCE - 10;

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
            .ignoreException(failure -> !isFailure(failure))
            .build());
    private final RetryBudget budget = new RetryBudget();
    private final Duration patience;

    UpstreamGuard(@Value("${gateway.request.deadline}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        budget.earn();
        return inTime(exchange, chain)
                .transformDeferred(CircuitBreakerOperator.of(breaker(exchange)))
                .onErrorMap(CallNotPermittedException.class, _ -> StandardProblem.of(HttpStatus.SERVICE_UNAVAILABLE)
                        .exception());
    }

    @Override
    public int getOrder() {
        return JUST_OUTSIDE_OF_ROUTING;
    }

    /** The time for an answer runs from the end of the request. */
    private Mono<Void> inTime(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!SentRequest.hasBody(exchange.getRequest())) {
            return Mono.firstWithSignal(asked(exchange, chain), late());
        }
        SentRequest request = new SentRequest(exchange.getRequest());
        return Mono.firstWithSignal(
                asked(exchange.mutate().request(request).build(), chain),
                request.end().then(Mono.defer(this::late)));
    }

    /** Raced with the answer instead of set upon it: {@code timeout()} makes itself a description for each request. */
    private Mono<Void> late() {
        return Mono.delay(patience).then(Mono.error(() -> new TimeoutException("no answer within " + patience)));
    }

    private Mono<Void> asked(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> chain.filter(exchange))
                .onErrorResume(failure -> mayAskAgain(exchange, failure), failure -> {
                    log.debug("asking again after {}", failure.toString());
                    return Mono.delay(PAUSE).then(Mono.defer(() -> again(exchange, chain)));
                });
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
        removeAlreadyRouted(exchange);
        return chain.filter(exchange);
    }

    /** What says something about the service; a refusal of ours, such as a body too large, does not. */
    private static boolean isFailure(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException;
    }
}
