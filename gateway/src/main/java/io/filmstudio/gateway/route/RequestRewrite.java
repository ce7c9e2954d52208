package io.filmstudio.gateway.route;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Makes of a client's request the one that services get: aliases become real paths, and headers by which a client could
 * pass for somebody else are taken away ({@link ForwardedHeaders} writes those that services need).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class RequestRewrite implements WebFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String DEADLINE = "X-Request-Deadline";
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<String> FORBIDDEN_PREFIXES =
            List.of("x-user-", "x-forwarded-", "x-internal-", "x-original-", "x-deadline", "x-request-deadline");
    private static final List<String> FORBIDDEN = List.of(
            "forwarded", "x-real-ip", "x-rewrite-url", "x-http-method-override", "proxy", "proxy-authorization");

    private final ClientAddress addresses;
    private final PublicRoutes publicRoutes;
    private final RequestProperties limits;
    private final Clock clock;

    RequestRewrite(ClientAddress addresses, PublicRoutes publicRoutes, RequestProperties limits, Clock clock) {
        this.addresses = addresses;
        this.publicRoutes = publicRoutes;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest original = exchange.getRequest();
        addresses.remember(exchange);
        String requestId = requestId(original);
        exchange.getResponse().getHeaders().set(REQUEST_ID, requestId);
        String rawPath = original.getURI().getRawPath();
        String path = Resources.canonical(rawPath);
        ServerHttpRequest.Builder request = original.mutate().headers(headers -> {
            forbidden(headers).forEach(headers::remove);
            headers.set(REQUEST_ID, requestId);
            headers.set(DEADLINE, Long.toString(deadline(original).toEpochMilli()));
            if (isTokenIdle(original.getMethod(), path)) {
                headers.remove(HttpHeaders.AUTHORIZATION);
            }
        });
        if (!path.equals(rawPath)) {
            request.path(path);
        }
        return chain.filter(exchange.mutate().request(request.build()).build());
    }

    /**
     * Where no token is asked for, a stale one must neither keep anybody from signing in nor make an address that is
     * routed nowhere look like one that is.
     */
    private boolean isTokenIdle(HttpMethod method, String path) {
        return Resources.find(path).isEmpty() || publicRoutes.contains(method, PathContainer.parsePath(path));
    }

    /** Runs from the end of the request; how long an upload may take until then is added for it. */
    private Instant deadline(ServerHttpRequest request) {
        Instant deadline = clock.instant().plus(limits.deadline());
        return BodyLimit.isUpload(request) ? deadline.plus(limits.maxBodyTime()) : deadline;
    }

    private static String requestId(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(REQUEST_ID))
                .filter(id -> REQUEST_ID_FORM.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static List<String> forbidden(HttpHeaders headers) {
        return headers.headerNames().stream()
                .filter(name -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    return FORBIDDEN.contains(lower)
                            || FORBIDDEN_PREFIXES.stream().anyMatch(lower::startsWith);
                })
                .toList();
    }
}
