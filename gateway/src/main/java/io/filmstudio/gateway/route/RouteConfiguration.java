package io.filmstudio.gateway.route;

import java.net.URI;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, ServiceProperties services) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        route(routes, services.user(), "users");
        route(routes, services.project(), "projects");
        route(routes, services.credit(), "credits");
        route(routes, services.credit(), "plans");
        route(routes, services.credit(), "subscriptions");
        route(routes, services.aiJob(), "ai");
        route(routes, services.youtube(), "youtube");
        route(routes, services.admin(), "admin");
        services.byName().forEach((name, service) -> description(routes, name, service));
        return routes.route("jwks", keys -> keys.path("/.well-known/jwks.json").uri(services.user()))
                .build();
    }

    /** What a service says of its routes, for the page at {@code /docs}. */
    private static void description(RouteLocatorBuilder.Builder routes, String name, URI service) {
        routes.route("description-" + name, description -> description
                .path("/docs/openapi/" + name + ".json")
                .and()
                .method(HttpMethod.GET)
                .filters(filters -> filters.setPath("/v3/api-docs"))
                .uri(service));
    }

    private static void route(RouteLocatorBuilder.Builder routes, URI service, String resource) {
        String path = "/api/" + resource;
        routes.route(resource, api -> api.path(path, path + "/**").uri(service));
    }
}
