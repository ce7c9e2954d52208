package io.filmstudio.gateway.route;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final Set<String> FORBIDDEN = anyCase(
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
        String id = request.getHeaders().getFirst(REQUEST_ID);
        return id != null && REQUEST_ID_FORM.matcher(id).matches() ? id : freshId();
    }

    /** It names a request and opens nothing: that nobody can guess it would be paid for with each request. */
    private static String freshId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static List<String> forbidden(HttpHeaders headers) {
        List<String> names = new ArrayList<>();
        headers.forEach((name, _) -> {
            if (isForbidden(name)) {
                names.add(name);
            }
        });
        return names;
    }

    private static Set<String> anyCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private static boolean isForbidden(String name) {
        for (String prefix : FORBIDDEN_PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return FORBIDDEN.contains(name);
    }
}
