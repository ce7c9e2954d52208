package io.filmstudio.gateway.route;

import java.util.List;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Who may connect, and how slowly. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    private static final List<String> EXPOSED = List.of(
            "ETag", "Idempotency-Replayed", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id");

    @Bean
    NettyServerCustomizer slowClients(RequestProperties limits) {
        return server -> server.doOnChannelInit(
                (observer, channel, address) -> SlowClients.watch(channel, limits.maxHeaderTime()));
    }

    /**
     * Before tokens are asked for, which a browser does not send along when it asks whether it may call. Tokens are sent
     * by scripts, not by cookies: credentials stay forbidden.
     */
    @Bean
    @Order(-110)
    CorsWebFilter crossOrigin(RequestProperties limits) {
        var sources = new UrlBasedCorsConfigurationSource();
        if (!limits.allowedOrigins().isEmpty()) {
            var allowed = new CorsConfiguration();
            allowed.setAllowedOrigins(limits.allowedOrigins());
            allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
            allowed.setAllowedHeaders(List.of("*"));
            allowed.setExposedHeaders(EXPOSED);
            allowed.setAllowCredentials(false);
            allowed.setMaxAge(600L);
            sources.registerCorsConfiguration("/**", allowed);
        }
        return new CorsWebFilter(sources);
    }
}
