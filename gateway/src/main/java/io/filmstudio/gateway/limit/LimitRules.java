package io.filmstudio.gateway.limit;

import io.filmstudio.gateway.limit.LimitProperties.Rate;
import io.filmstudio.gateway.route.ClientAddress;
import io.filmstudio.gateway.security.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which limits a request counts against. */
@Component
class LimitRules {

    private static final List<PathPattern> SIGN_IN = patterns(
            "/api/users/login", "/api/users/register", "/api/users/forgot-password", "/api/users/reset-password");
    private static final List<PathPattern> GENERATION = patterns(
            "/api/projects/{id}/generate",
            "/api/projects/{id}/regenerate",
            "/api/ai/video-generate",
            "/api/ai/audio-generate",
            "/api/ai/lip-sync",
            "/api/ai/music-generate");

    private final Policy signIn;
    private final Policy api;
    private final Policy generation;

    LimitRules(LimitProperties properties) {
        this.signIn = policy("sign-in", properties.signIn(), properties.scale());
        this.api = policy("api", properties.api(), properties.scale());
        this.generation = policy("generation", properties.generation(), properties.scale());
    }

    /** The general limit first, the narrowest last; none for what is not the API. */
    List<Limit> of(ServerWebExchange exchange, Optional<AccessToken> token) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        if (!path.value().startsWith("/api/")) {
            return List.of();
        }
        HttpMethod method = exchange.getRequest().getMethod();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        String address = "address:" + ClientAddress.network(exchange);
        String who = token.map(known -> "user:" + known.user()).orElse(address);
        List<Limit> limits = new ArrayList<>(List.of(new Limit(api, who, !reads)));
        if (reads) {
            return limits;
        }
        // by the name of the route: a key that a client can spell in several ways would be as many limits
        matching(SIGN_IN, path)
                .ifPresent(route -> limits.add(new Limit(signIn, route.getPatternString() + ":" + address, true)));
        if (token.filter(LimitRules::isFree).isPresent()) {
            matching(GENERATION, path).ifPresent(_ -> limits.add(new Limit(generation, who, true)));
        }
        return limits;
    }

    private static boolean isFree(AccessToken token) {
        return !"pro".equals(token.tier()) && !"enterprise".equals(token.tier());
    }

    private static Optional<PathPattern> matching(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().filter(pattern -> pattern.matches(path)).findFirst();
    }

    private static List<PathPattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    private static Policy policy(String name, Rate rate, long scale) {
        return new Policy(name, rate.permits(), rate.window()).times(scale);
    }
}
