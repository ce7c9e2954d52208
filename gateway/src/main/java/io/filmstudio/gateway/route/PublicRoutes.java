package io.filmstudio.gateway.route;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes that need no token, such as {@code POST /api/users/login}. */
@Component
public class PublicRoutes {

    private record Route(HttpMethod method, PathPattern path) {}

    private final List<Route> routes;

    PublicRoutes(@Value("${gateway.public-routes}") List<String> routes) {
        this.routes = routes.stream().map(PublicRoutes::parse).toList();
    }

    public boolean contain(ServerHttpRequest request) {
        return contains(request.getMethod(), request.getPath().pathWithinApplication());
    }

    boolean contains(HttpMethod method, PathContainer path) {
        return routes.stream()
                .anyMatch(route -> route.method().equals(method) && route.path().matches(path));
    }

    private static Route parse(String route) {
        String[] methodAndPath = route.strip().split(" ", 2);
        return new Route(
                HttpMethod.valueOf(methodAndPath[0]), PathPatternParser.defaultInstance.parse(methodAndPath[1]));
    }
}
