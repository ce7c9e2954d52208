package io.filmstudio.gateway.route;

import io.filmstudio.gateway.problem.Problem;
import io.filmstudio.gateway.problem.StandardProblem;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses, before anything else is done, what is too large to look at, what nobody here understands, and paths that mean
 * different things to two readers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestGuard implements WebFilter {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final RequestProperties limits;

    RequestGuard(RequestProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return refusal(exchange.getRequest())
                .<Mono<Void>>map(status -> Mono.error(problem(status).exception()))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Optional<HttpStatus> refusal(ServerHttpRequest request) {
        if (length(request.getURI()) > limits.maxPath().toBytes()) {
            return Optional.of(HttpStatus.URI_TOO_LONG);
        }
        if (length(request.getHeaders()) > limits.maxHeaders().toBytes()) {
            return Optional.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(HttpStatus.METHOD_NOT_ALLOWED);
        }
        if (!NormalPath.is(request.getURI().getRawPath())) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
        return Optional.empty();
    }

    private static Problem problem(HttpStatus status) {
        Problem problem = StandardProblem.of(status);
        return status == HttpStatus.BAD_REQUEST ? problem.violation("path", "must have one meaning only") : problem;
    }

    private static long length(URI uri) {
        return uri.getRawPath().length()
                + (uri.getRawQuery() == null ? 0 : uri.getRawQuery().length());
    }

    private static long length(HttpHeaders headers) {
        long[] length = {0};
        headers.forEach((name, values) -> {
            for (String value : values) {
                length[0] += name.length() + value.length() + 4L;
            }
        });
        return length[0];
    }
}
